using System.Globalization;

namespace Bot.Content.Git;

/// <summary>
/// Asks a remote that was away at the start again, ever more seldom, since nobody else would: what is served until then is
/// what was fetched some time before.
/// </summary>
internal sealed partial class RemoteRetry(
    IContentSource source,
    ContentControl control,
    ContentState state,
    TimeProvider time,
    ILogger<RemoteRetry> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Ends when the source has nothing to be concerned about, whoever saw to it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; source.Concern is not null; )
        {
            state.Watching = string.Create(
                CultureInfo.InvariantCulture,
                $"The repository is asked again every {pause.TotalMinutes:F0} min; /content reload does so at once."
            );
            await Task.Delay(pause, time, stopping);
            if (source.Concern is not null)
            {
                await TryAsync(stopping);
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await control.TakeChangesAsync(ContentLook.Whole, stopping);
        }
#pragma warning disable CA1031 // Whatever goes wrong while a remote is asked must not end the bot that answers without it.
        catch (Exception exception)
            when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The repository could not be asked again.")]
    private partial void LogFailed(Exception exception);
}
