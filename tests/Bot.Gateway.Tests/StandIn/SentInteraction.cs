using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>An interaction that the stand-in sent, and everything that came back for it.</summary>
internal sealed class SentInteraction(
    string id,
    string token,
    JsonObject payload,
    DateTimeOffset at
)
{
    private readonly TaskCompletionSource<RecordedCall> _first = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource<RecordedCall> _final = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _attempts;

    public string Id => id;
    public string Token => token;
    public JsonObject Payload => payload;

    /// <summary>When it was first on its way; a resume may bring it later.</summary>
    public DateTimeOffset At => at;

    /// <summary>The callback that was accepted; null before.</summary>
    public RecordedCall? First => _first.Task.IsCompleted ? _first.Task.Result : null;

    /// <summary>The answer itself, the callback or after a deferral the edit or the follow-up; null before.</summary>
    public RecordedCall? Final => _final.Task.IsCompleted ? _final.Task.Result : null;

    /// <summary>Completes with <see cref="Final"/>.</summary>
    public Task<RecordedCall> Finished => _final.Task;

    /// <summary>Callbacks that came, accepted or not.</summary>
    public int Callbacks => _attempts;

    /// <summary>Edits, follow-ups and deletions, in order.</summary>
    public ConcurrentQueue<RecordedCall> Later { get; } = new();

    public bool IsAcknowledged => _first.Task.IsCompleted;

    /// <summary>Whether the message is there for its user only, which its first answer decides.</summary>
    public bool IsEphemeral =>
        IsAcknowledged
        && ((int?)First!.Body?["data"]?["flags"] ?? 0) is var flags
        && (flags & 64) != 0;

    /// <returns>Discord's error code, or 0 when the callback is accepted.</returns>
    public int Acknowledge(RecordedCall call, TimeSpan limit)
    {
        Interlocked.Increment(ref _attempts);
        if (call.At - at > limit)
        {
            return 10062;
        }

        if (!_first.TrySetResult(call))
        {
            return 40060;
        }

        if ((int?)call.Body?["type"] is not (5 or 6))
        {
            _final.TrySetResult(call);
        }

        return 0;
    }

    public void Follow(RecordedCall call)
    {
        Later.Enqueue(call);
        if (call.Method != "DELETE")
        {
            _final.TrySetResult(call);
        }
    }
}
