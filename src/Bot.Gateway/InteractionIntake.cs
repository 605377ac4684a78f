using System.Collections.Concurrent;
using Bot.Gateway.Answers;
using Bot.Gateway.Transport;
using Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway;

/// <summary>
/// Takes interactions from Discord.Net and has each answered beside the others, so that a slow one holds up neither the
/// next nor the heartbeat.
/// </summary>
internal sealed partial class InteractionIntake(
    RawInteractions raw,
    SeenInteractions seen,
    InteractionAdapter adapter,
    ILogger<InteractionIntake> logger
) : IDisposable
{
    private readonly ConcurrentDictionary<ulong, Task> _running = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Starts to answer and returns at once.</summary>
    public Task TakeAsync(IDiscordInteraction discord)
    {
        if (!raw.TryTake(discord.Id, out var interaction))
        {
            LogWithoutSource(discord.Id);
        }
        else if (!seen.TryAdd(discord.Id))
        {
            LogRepeated(discord.Id);
        }
        else
        {
            var answering = Task.Run(() => adapter.AnswerAsync(discord, interaction, _stop.Token));
            _running[discord.Id] = answering;
            _ = answering.ContinueWith(
                _ => _running.TryRemove(discord.Id, out var _),
                TaskScheduler.Default
            );
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits for the answers that are under way, and gives up those that are not done in time.</summary>
    public async Task FinishAsync(CancellationToken limit)
    {
        try
        {
            await Task.WhenAll(_running.Values).WaitAsync(limit);
        }
        catch (OperationCanceledException)
        {
            LogGivenUp(_running.Count);
            await _stop.CancelAsync();
        }
    }

    public void Dispose() => _stop.Dispose();

    [LoggerMessage(LogLevel.Warning, "Interaction {Id} came without its source and is ignored.")]
    private partial void LogWithoutSource(ulong id);

    [LoggerMessage(LogLevel.Debug, "Interaction {Id} came again and is answered once.")]
    private partial void LogRepeated(ulong id);

    [LoggerMessage(LogLevel.Warning, "Stopping with {Count} interactions unanswered.")]
    private partial void LogGivenUp(int count);
}
