namespace Bot.Gateway.Tests.StandIn;

/// <summary>What the stand-in is like. Everything can be changed while it runs.</summary>
internal sealed class StandInOptions
{
    /// <summary>The one token that it accepts. It has the shape of a real one: id, time, signature.</summary>
    public string Token { get; set; } =
        "MTIwMDAwMDAwMDAwMDAwMDAwMQ.GstAnd.in-token-of-the-test-never-a-real-one-0";

    public ulong ApplicationId { get; set; } = 1200000000000000001;

    public ulong GuildId { get; set; } = 1100000000000000001;

    /// <summary>How many shards <c>/gateway/bot</c> recommends.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Fewer shards than this are turned away with 4011.</summary>
    public int RequiredShards { get; set; } = 1;

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>How long an interaction waits for its first answer. Discord's own is three seconds.</summary>
    public TimeSpan AnswerTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Intents that are turned away with 4014.</summary>
    public int DisallowedIntents { get; set; } = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>Whether heartbeats are acknowledged; without it the connection looks dead.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>The code to close with instead of accepting an IDENTIFY.</summary>
    public int? RefuseIdentifyWith { get; set; }

    /// <summary>Whether every IDENTIFY and RESUME is answered with an invalid session.</summary>
    public bool InvalidatesSessions { get; set; }
}
