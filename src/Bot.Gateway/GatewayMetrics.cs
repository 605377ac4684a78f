using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.Interactions.Telemetry;
using Discord;
using Discord.WebSocket;

namespace Bot.Gateway;

/// <summary>How the connections to the gateway stand, as figures.</summary>
internal sealed class GatewayMetrics
{
    private static readonly ConnectionState[] States = Enum.GetValues<ConnectionState>();

    private readonly DiscordShardedClient _client;
    private readonly Counter<long> _disconnects;

    public GatewayMetrics(IMeterFactory meters, DiscordShardedClient client, GatewayStatus status)
    {
        _client = client;
        var meter = meters.Create(BotActivity.SourceName);
        _disconnects = meter.CreateCounter<long>(
            "bot.gateway.disconnects",
            null,
            "Ends of a connection to the gateway, whoever ended it."
        );
        meter.CreateObservableGauge(
            "bot.gateway.ready",
            () => status.IsReady ? 1 : 0,
            null,
            "1 when every shard of this process is connected; 0 while it logs in, too."
        );
        meter.CreateObservableGauge(
            "bot.gateway.shards",
            ShardsByState,
            null,
            "Shards of this process by the state of their connection; none before the log-in."
        );
        meter.CreateObservableGauge(
            "bot.gateway.latency",
            Latencies,
            "s",
            "How long the gateway took to answer the last heartbeat of a connected shard."
        );
    }

    /// <summary>Counts the end of a connection.</summary>
    public void CountDisconnect() => _disconnects.Add(1);

    // Before the log-in there is no list, and during it a list with gaps.
    private IEnumerable<DiscordSocketClient> Shards =>
        _client.Shards?.OfType<DiscordSocketClient>() ?? [];

    private IEnumerable<Measurement<int>> ShardsByState()
    {
        var shards = Shards.ToList();
        return States.Select(state => new Measurement<int>(
            shards.Count(shard => shard.ConnectionState == state),
            new KeyValuePair<string, object?>("state", Labels.Of(state))
        ));
    }

    private IEnumerable<Measurement<double>> Latencies() =>
        Shards
            .Where(shard => shard.ConnectionState is ConnectionState.Connected)
            .Select(shard => new Measurement<double>(
                shard.Latency / 1000.0,
                new KeyValuePair<string, object?>(
                    "shard",
                    shard.ShardId.ToString(CultureInfo.InvariantCulture)
                )
            ));
}
