using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>Discord's gateway: sessions by shard, resumes, and every way in which a connection can end.</summary>
internal sealed class StandInGateway(DiscordStandIn discord) : IDisposable
{
    /// <summary>The longest message a client may send, in characters of ASCII. Source: Discord, "Gateway", Sending Events.</summary>
    private const int MaxSent = 4096;

    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new();
    private readonly ConcurrentDictionary<GatewaySocket, bool> _sockets = new();
    private readonly CancellationTokenSource _stop = new();

    public ConcurrentQueue<JsonNode> Identifies { get; } = new();
    public ConcurrentQueue<JsonNode> Resumes { get; } = new();
    public ConcurrentQueue<JsonNode> Presences { get; } = new();

    /// <summary>The codes with which clients closed; null for a connection that just went.</summary>
    public ConcurrentQueue<int?> ClientCloses { get; } = new();

    /// <summary>Whether connections are turned away, as by a gateway that is down.</summary>
    public bool IsAway { get; set; }

    /// <summary>Connections that were turned away.</summary>
    public int TurnedAway => _turnedAway;
    private int _turnedAway;

    /// <summary>Whether connections are left without an answer, as by a machine between that takes them and hangs.</summary>
    public bool IsMute { get; set; }

    /// <summary>Whether connections are opened and then left without a word, not even the first one.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Connections that were left without an answer or without a word.</summary>
    public int LeftWaiting => _leftWaiting;
    private int _leftWaiting;

    /// <summary>Sessions in which somebody is connected now.</summary>
    public IEnumerable<GatewaySession> Connected =>
        _sessions.Values.Where(session => session.Socket is not null);

    public async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || _stop.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (IsAway)
        {
            Interlocked.Increment(ref _turnedAway);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (IsMute)
        {
            await LeaveWaitingAsync(context);
            return;
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new GatewaySocket(
            webSocket,
            context.Request.Query["compress"] == "zlib-stream",
            context.Abort
        );
        _sockets[socket] = true;
        if (IsSilent)
        {
            await LeaveWaitingAsync(context);
            _sockets.TryRemove(socket, out _);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            _stop.Token,
            context.RequestAborted
        );
        var writer = socket.RunWriterAsync(end.Token);
        socket.Send(
            GatewaySession.Frame(
                10,
                new JsonObject
                {
                    ["heartbeat_interval"] = (int)
                        discord.Options.HeartbeatInterval.TotalMilliseconds,
                }
            )
        );
        var connection = new GatewayConnection(socket);
        try
        {
            // Not until the request is aborted: a client that closes and goes is read to its last word.
            while (await socket.ReceiveAsync(_stop.Token) is { } message)
            {
                Handle(connection, message);
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // Whatever ended the connection, what counts is what the client says next.
        }

        _sockets.TryRemove(socket, out _);
        ClientCloses.Enqueue(socket.ClientCloseCode);
        connection.Session?.Detach(socket);
        if (
            socket is { IsClosing: false, ClientCloseCode: 1000 or 1001 }
            && connection.Session is { } ended
        )
        {
            _sessions.TryRemove(ended.Id, out _);
        }

        await end.CancelAsync();
        await writer;
    }

    /// <summary>Sends an event to the shard that its server belongs to.</summary>
    public Task DispatchAsync(string name, JsonObject data)
    {
        var guild = (string?)data["guild_id"];
        foreach (var session in _sessions.Values)
        {
            var shards = session.ShardCount;
            var shard = guild is null
                ? 0
                : (int)((ulong.Parse(guild, CultureInfo.InvariantCulture) >> 22) % (ulong)shards);
            if (session.Shard == shard)
            {
                session.Dispatch(name, data);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Asks every client to connect again, as Discord does before it restarts a server.</summary>
    public void RequestReconnect() => Broadcast(GatewaySession.Frame(7, null));

    /// <summary>Tells every client that its session is over.</summary>
    public void InvalidateSessions(bool resumable)
    {
        if (!resumable)
        {
            _sessions.Clear();
        }

        Broadcast(GatewaySession.Frame(9, resumable));
    }

    /// <summary>Ends every session without telling anybody, so that a resume fails.</summary>
    public void ForgetSessions() => _sessions.Clear();

    public void CloseAll(int code)
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Close(code);
        }
    }

    public void DropAll()
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Drop();
        }
    }

    public void Broadcast(string frame)
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Send(frame);
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        DropAll();
    }

    public void Dispose() => _stop.Dispose();

    private async Task LeaveWaitingAsync(HttpContext context)
    {
        Interlocked.Increment(ref _leftWaiting);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(
            _stop.Token,
            context.RequestAborted
        );
        await Task.Delay(Timeout.InfiniteTimeSpan, given.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Handle(GatewayConnection connection, string message)
    {
        if (message.Length > MaxSent || Parse(message) is not { } frame)
        {
            connection.Socket.Close(4002);
            return;
        }

        var data = frame["d"];
        if ((int?)frame["op"] == 1 && (int?)data is { } seen)
        {
            connection.Session?.Confirm(seen);
        }

        switch ((int?)frame["op"])
        {
            case 1 when discord.Options.AcknowledgesHeartbeats:
                connection.Socket.Send(GatewaySession.Frame(11, null));
                break;
            case 1:
                break;
            case 2 when connection.Session is not null:
                connection.Socket.Close(4005);
                break;
            case 2:
                Identify(connection, data!);
                break;
            case 3 when connection.Session is not null:
                Presences.Enqueue(data!);
                break;
            case 6:
                Resume(connection, data!);
                break;
            case 3 or 4 or 8:
                connection.Socket.Close(4003);
                break;
            default:
                connection.Socket.Close(4001);
                break;
        }
    }

    private void Identify(GatewayConnection connection, JsonNode identify)
    {
        Identifies.Enqueue(identify.DeepClone());
        var options = discord.Options;
        var shard = (int?)identify["shard"]?[0] ?? 0;
        var count = (int?)identify["shard"]?[1] ?? 1;
        if (Refusal(identify, shard, count) is { } code)
        {
            connection.Socket.Close(code);
            return;
        }

        if (options.InvalidatesSessions)
        {
            connection.Socket.Send(GatewaySession.Frame(9, false));
            return;
        }

        var session = new GatewaySession($"session-{discord.NewId()}", shard, count);
        // Known before the client can be, and with READY before anything else.
        session.Dispatch("READY", Ready(session));
        connection.Session = session;
        _sessions[session.Id] = session;
        session.Attach(connection.Socket);
    }

    private int? Refusal(JsonNode identify, int shard, int count) =>
        discord.Options.RefuseIdentifyWith
        ?? (
            (string?)identify["token"] != discord.Options.Token ? 4004
            : identify["intents"] is null ? 4013
            : ((int)identify["intents"]! & discord.Options.DisallowedIntents) != 0 ? 4014
            : shard < 0 || shard >= count ? 4010
            : count < discord.Options.RequiredShards ? 4011
            : null
        );

    private void Resume(GatewayConnection connection, JsonNode resume)
    {
        Resumes.Enqueue(resume.DeepClone());
        if ((string?)resume["token"] != discord.Options.Token)
        {
            connection.Socket.Close(4004);
            return;
        }

        if (
            !discord.Options.InvalidatesSessions
            && _sessions.TryGetValue((string?)resume["session_id"] ?? "", out var session)
            && session.Resume(connection.Socket, (int?)resume["seq"] ?? 0)
        )
        {
            connection.Session = session;
            return;
        }

        connection.Socket.Send(GatewaySession.Frame(9, false));
    }

    private JsonObject Ready(GatewaySession session) =>
        new()
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = StandInRest.BotUser(discord.Options),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = discord.GatewayUrl,
            ["shard"] = new JsonArray(session.Shard, session.ShardCount),
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = new JsonArray(
                new JsonObject { ["id"] = $"{discord.Options.GuildId}", ["unavailable"] = true }
            ),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["application"] = new JsonObject
            {
                ["id"] = $"{discord.Options.ApplicationId}",
                ["flags"] = 0,
            },
            ["_trace"] = new JsonArray(),
        };

    private static JsonNode? Parse(string message)
    {
        try
        {
            return JsonNode.Parse(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class GatewayConnection(GatewaySocket socket)
    {
        public GatewaySocket Socket => socket;
        public GatewaySession? Session { get; set; }
    }
}
