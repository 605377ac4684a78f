using System.Globalization;
using Bot.Configuration;
using Bot.Interactions.Content;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>
/// Reads the notes for the first time, while the bot already listens. Content that cannot be read is tried again, ever more
/// seldom: it may be mounted later, and a bot that is restarted again and again helps nobody.
/// </summary>
internal sealed partial class ContentStart(
    ContentLoader loader,
    IContentSource source,
    ContentState state,
    ReloadLog log,
    TimeProvider time,
    ILogger<ContentStart> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _loaded = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Ends when notes are in service.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>Tries until notes are in service.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        state.Waiting = new Waiting("the notes are being read", "The notes are being read.");
        var backoff = new Backoff(FirstPause, LongestPause);
        while (!await TryAsync(backoff.Pause, stopping))
        {
            await backoff.WaitAsync(time, stopping);
        }
    }

    private async Task<bool> TryAsync(TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            // A reload that somebody asked for may have been first.
            if (!loader.HasPublished)
            {
                var started = time.GetTimestamp();
                var vault = await loader.LoadAsync(
                    first =>
                    {
                        var duration = time.GetElapsedTime(started);
                        Serve();
                        // Before any reload that comes after it.
                        Later(() => Tell(first, duration));
                    },
                    stopping
                );
                Later(vault.ReadCards);
            }

            Serve();
            return true;
        }
        catch (Exception exception)
            when (exception is StartException or IOException or UnauthorizedAccessException)
        {
            // Before the state that sends readers to the log.
            LogNotLoaded(exception.Message, (int)pause.TotalSeconds);
            Wait(exception.Message, pause);
            return false;
        }
#pragma warning disable CA1031 // A bot that is restarted again and again would not read them either, and says less.
        catch (Exception exception)
            when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(exception, (int)pause.TotalSeconds);
            Wait("something unforeseen happened, and the log says what.", pause);
            return false;
        }
    }

    private void Wait(string reason, TimeSpan pause) =>
        state.Waiting = new Waiting(
            "the notes could not be read, the log says why; they are tried again",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The notes could not be read: {reason} The next try is {pause.TotalSeconds:F0} s after this one."
            )
        );

    private void Serve()
    {
        state.Waiting = null;
        _loaded.TrySetResult();
    }

    private void Tell(Vault vault, TimeSpan duration)
    {
        vault.Prepare();
        LogProblems(vault.Problems.Length);
        log.Add(ReloadOrigin.Start, Outcome(vault, duration));
    }

    // Whatever readers do not wait for, and nothing that may end the bot that serves them.
    private void Later(Action look)
    {
        try
        {
            look();
        }
#pragma warning disable CA1031 // What could not be made ready is made by whoever needs it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotLookedThrough(exception);
        }
    }

    // Before the start there was nothing, so that everything is new.
    private ReloadOutcome Outcome(Vault vault, TimeSpan duration) =>
        new(
            ReloadResult.Swapped,
            source.Concern,
            new VaultDiff(vault.Notes, [], [], [], [], [], vault.Problems, []),
            "",
            vault.Version,
            duration
        );

    [LoggerMessage(LogLevel.Information, "Problems found in the notes: {Problems}.")]
    private partial void LogProblems(int problems);

    [LoggerMessage(LogLevel.Error, "The notes are served, but could not be looked through.")]
    private partial void LogNotLookedThrough(Exception exception);

    [LoggerMessage(
        LogLevel.Error,
        "No notes are in service, since they could not be read: {Reason} The next try is in {Seconds} s."
    )]
    private partial void LogNotLoaded(string reason, int seconds);

    [LoggerMessage(
        LogLevel.Error,
        "No notes are in service, since something unforeseen happened while they were read. The next try is in {Seconds} s."
    )]
    private partial void LogBroken(Exception exception, int seconds);
}
