using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway;

/// <summary>
/// Starts shards again that have stopped trying. After some ends of a connection, such as an expired session, Discord.Net
/// does not connect again of itself.
/// </summary>
internal sealed partial class ShardWatch(TimeProvider time, ILogger<ShardWatch> logger)
{
    /// <summary>Longer than Discord.Net ever waits between two attempts of its own.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Dictionary<int, DateTimeOffset> _downSince = [];

    public async Task LookAsync(IEnumerable<DiscordSocketClient> shards)
    {
        foreach (var shard in shards)
        {
            if (shard.ConnectionState is not ConnectionState.Disconnected)
            {
                _downSince.Remove(shard.ShardId);
            }
            else if (!_downSince.TryGetValue(shard.ShardId, out var since))
            {
                _downSince[shard.ShardId] = time.GetUtcNow();
            }
            else if (time.GetUtcNow() - since > Patience)
            {
                _downSince.Remove(shard.ShardId);
                LogRestart(shard.ShardId);
                await shard.StopAsync();
                await shard.StartAsync();
            }
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Shard {Shard} does not connect again of itself; starting it."
    )]
    private partial void LogRestart(int shard);
}
