using System.Text.Json.Nodes;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>What outlives a connection: the events of a session, kept so that a resume can repeat the missed ones.</summary>
internal sealed class GatewaySession(string id, int shard, int shardCount)
{
    private const int MaxKept = 10_000;
    private readonly Lock _lock = new();
    private readonly LinkedList<(int Sequence, string Frame)> _events = new();
    private int _sequence;
    private GatewaySocket? _socket;

    public string Id => id;
    public int Shard => shard;
    public int ShardCount => shardCount;
    public GatewaySocket? Socket => _socket;

    /// <summary>Sends an event, or keeps it for the resume while nobody is connected.</summary>
    public void Dispatch(string name, JsonNode data)
    {
        lock (_lock)
        {
            var frame = Frame(0, data.DeepClone(), ++_sequence, name);
            _events.AddLast((_sequence, frame));
            if (_events.Count > MaxKept)
            {
                _events.RemoveFirst();
            }

            _socket?.Send(frame);
        }
    }

    /// <summary>Forgets events that the client has named in a heartbeat, so it has them.</summary>
    public void Confirm(int sequence)
    {
        lock (_lock)
        {
            while (_events.First is { } oldest && oldest.Value.Sequence <= sequence)
            {
                _events.RemoveFirst();
            }
        }
    }

    /// <summary>Takes over a connection and repeats what came after a sequence number.</summary>
    /// <returns>False when those events are no longer there.</returns>
    public bool Resume(GatewaySocket socket, int sequence)
    {
        lock (_lock)
        {
            if (
                sequence > _sequence
                || (_events.First is { } first && sequence < first.Value.Sequence - 1)
            )
            {
                return false;
            }

            _socket = socket;
            foreach (var missed in _events.Where(missed => missed.Sequence > sequence))
            {
                socket.Send(missed.Frame);
            }
        }

        Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
        return true;
    }

    /// <summary>Takes the first connection and sends what there is already.</summary>
    public void Attach(GatewaySocket socket)
    {
        lock (_lock)
        {
            _socket = socket;
            foreach (var (_, frame) in _events)
            {
                socket.Send(frame);
            }
        }
    }

    public void Detach(GatewaySocket socket)
    {
        lock (_lock)
        {
            if (_socket == socket)
            {
                _socket = null;
            }
        }
    }

    public static string Frame(
        int operation,
        JsonNode? data,
        int? sequence = null,
        string? name = null
    ) =>
        new JsonObject
        {
            ["t"] = name,
            ["s"] = sequence,
            ["op"] = operation,
            ["d"] = data,
        }.ToJsonString();
}
