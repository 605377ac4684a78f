using System.Globalization;
using Bot.Content.Folder;
using Bot.Http.Hook;
using Microsoft.Extensions.Options;

namespace Bot.Content.Git;

/// <summary>
/// Asks a remote again, ever more seldom, that was away at the start or when it told of a push, since nobody else would:
/// what is served until then is what was fetched some time before.
/// </summary>
internal sealed partial class RemoteRetry(
    IContentSource source,
    ContentControl control,
    OwedPush push,
    ContentState state,
    IOptions<HookOptions> hook,
    TimeProvider time,
    ILogger<RemoteRetry> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Looks after the remote until the bot stops. A folder is none.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (source is not FolderSource)
        {
            await RetryAsync(stopping);
            state.Watching = hook.Value.Secret is { Length: > 0 }
                ? "Each push that the webhook tells of is fetched at once; /content reload fetches as well."
                : "A repository is not watched; /content reload fetches it.";
            await push.WaitAsync(stopping);
        }
    }

    // Until nothing is left to be concerned about, whoever saw to it.
    private async Task RetryAsync(CancellationToken stopping)
    {
        var backoff = new Backoff(FirstPause, LongestPause);
        var isDue = false;
        while (true)
        {
            if (push.TakeUntried() || (isDue && IsBehind))
            {
                await TryAsync(stopping);
            }

            if (!IsBehind)
            {
                return;
            }

            state.Watching = string.Create(
                CultureInfo.InvariantCulture,
                $"{Why}The repository is asked again every {backoff.Pause.TotalMinutes:F0} min; /content reload does so at once."
            );
            isDue = await push.WaitAsync(backoff.Pause, time, stopping);
            if (isDue)
            {
                backoff.Grow();
            }
        }
    }

    private bool IsBehind => source.Concern is not null || push.IsOwed;

    private string Why =>
        push.IsOwed
            ? "The notes of the last push could not be taken over, and those from before stay. "
            : "";

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
