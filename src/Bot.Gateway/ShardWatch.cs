using System.Collections.Concurrent;
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

    // When each shard was last seen to try, or to be connected. Attempts end on threads of their own.
    private readonly ConcurrentDictionary<int, long> _lastTry = new();

    /// <summary>Notes that a connection, or an attempt at one, has just ended: looks may miss one that is short.</summary>
    public void AttemptEnded(DiscordSocketClient shard) => NoteTry(shard);

    public async Task LookAsync(IEnumerable<DiscordSocketClient> shards)
    {
        foreach (var shard in shards)
        {
            if (
                shard.ConnectionState is not ConnectionState.Disconnected
                || !_lastTry.TryGetValue(shard.ShardId, out var last)
            )
            {
                NoteTry(shard);
            }
            else if (time.GetElapsedTime(last) > Patience)
            {
                NoteTry(shard);
                LogRestart(shard.ShardId);
                await shard.StopAsync();
                await shard.StartAsync();
            }
        }
    }

    private void NoteTry(DiscordSocketClient shard) =>
        _lastTry[shard.ShardId] = time.GetTimestamp();

    [LoggerMessage(
        LogLevel.Warning,
        "Shard {Shard} does not connect again of itself; starting it."
    )]
    private partial void LogRestart(int shard);
}
