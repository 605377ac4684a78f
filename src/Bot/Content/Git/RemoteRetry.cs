using System.Globalization;

namespace Bot.Content.Git;

/// <summary>
/// Asks a remote that was away at the start again, ever more seldom, since nobody else would: what is served until then is
/// what was fetched some time before.
/// </summary>
internal sealed class RemoteRetry(
    IContentSource source,
    ContentControl control,
    ContentState state,
    TimeProvider time
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
                await control.TakeChangesAsync(ContentLook.Whole);
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
