using Bot.Gateway.Transport;
using Bot.Interactions.Telemetry;
using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Options;

namespace Bot.Gateway;

/// <summary>Makes the Discord.Net client: no intents, no caches, our seams for REST and the socket.</summary>
internal static class GatewayClient
{
    public static DiscordShardedClient Create(
        IOptions<GatewayOptions> options,
        LogBridge log,
        RawInteractions interactions,
        IdentifyBudget budget,
        RestMetrics metrics,
        TimeProvider time
    )
    {
        var retry = new RestRetry(time, metrics);
        var rest = DefaultRestClientProvider.Instance;
        var config = new DiscordSocketConfig
        {
            // Interactions belong to no intent.
            GatewayIntents = GatewayIntents.None,
            LogGatewayIntentWarnings = false,
            MessageCacheSize = 0,
            AuditLogCacheSize = 0,
            AlwaysDownloadUsers = false,
            MaxWaitBetweenGuildAvailablesBeforeReady = 0,

            // A clock that runs ahead or behind would otherwise make answers look too late.
            UseInteractionSnowflakeDate = false,
            UseSystemClock = false,
            HandlerTimeout = null,
            LogLevel = log.Least,
            RestClientProvider = _ => new RestTransport(rest, options.Value.ApiBaseUrl, retry),

            // What a shard waits for its turn counts as well: this is enough for one wait in the budget, or for the five
            // seconds that each of some thirty shards before it takes. A gateway that says nothing is given up sooner.
            ConnectionTimeout = (int)
                (IdentifyBudget.Interval + TimeSpan.FromSeconds(30)).TotalMilliseconds,
            WebSocketProvider = () =>
                new TappedSocket(DefaultWebSocketProvider.Instance(), interactions, budget, time),
        };
        if (!ShardRange.TryParse(options.Value.Shards ?? "", out var range))
        {
            return new DiscordShardedClient(config);
        }

        config.TotalShards = range.Total;
        return new DiscordShardedClient(range.Ids, config);
    }
}
