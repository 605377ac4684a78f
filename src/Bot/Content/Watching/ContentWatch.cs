using System.Globalization;
using Bot.Content.Folder;
using Bot.Interactions.Content;
using Microsoft.Extensions.Options;

namespace Bot.Content.Watching;

/// <summary>
/// Takes over what changes in the folder with the notes, as a reload that nobody has to ask for. What the file system tells
/// is a hint where to look; a look through the whole folder now and then is the safety net, and the only means where
/// nothing is told.
/// </summary>
internal sealed partial class ContentWatch(
    IContentSource source,
    ContentControl control,
    ContentState state,
    IFolderEvents events,
    IOptions<ContentOptions> options,
    TimeProvider time,
    ILogger<ContentWatch> logger
)
{
    /// <summary>Editors write a file in several steps, and a checkout writes many files.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Somebody who writes all the time keeps nobody else's notes waiting for longer.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(2);

    /// <summary>How often it is asked whether the folder is still the same one.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Where events come, the net is spread so many times more seldom.</summary>
    private const int NetFactor = 12;

    /// <summary>Looking through the folder takes at most one part in so many of the time.</summary>
    private const int LookShare = 20;

    private readonly NoticedPaths _noticed = new();

    // Before events that failed are asked for again.
    private readonly Backoff _untold = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));

    // Before what could not be read is looked at again.
    private readonly Backoff _unread = new(Beat, TimeSpan.FromSeconds(10));

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(options.Value.PollSeconds);
    private FolderIdentity? _folder;
    private volatile string? _whyPolling;
    private volatile string? _toldWhy;
    private volatile bool _mayTellAgain;
    private long _triedAt;
    private TimeSpan _lastLook;
    private long _lookedAt;

    /// <summary>Watches until the bot stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (source is not FolderSource folder || options.Value.Watch == ContentWatching.Off)
        {
            return;
        }

        try
        {
            _whyPolling =
                options.Value.Watch == ContentWatching.Poll ? "as Content:Watch says" : null;
            while (!stopping.IsCancellationRequested)
            {
                await TryStepAsync(folder, stopping);
                await _noticed.WaitAsync(Beat, time, stopping);
            }
        }
        finally
        {
            events.Stop();
        }
    }

    private async Task TryStepAsync(FolderSource folder, CancellationToken stopping)
    {
        try
        {
            await StepAsync(folder, stopping);
        }
#pragma warning disable CA1031 // Whatever goes wrong while notes are read must not end the bot that answers from the old ones.
        catch (Exception exception)
            when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
            await OweAsync(stopping);
        }
    }

    // What could not be looked at is looked at again, ever more seldom.
    private async Task OweAsync(CancellationToken stopping)
    {
        _noticed.Add(null);
        await _unread.WaitAsync(time, stopping);
    }

    private async Task StepAsync(FolderSource folder, CancellationToken stopping)
    {
        if (control.IsHeld)
        {
            // What is noticed meanwhile is looked at afterwards.
            await Task.Delay(Beat, time, stopping);
            return;
        }

        var identity = FolderIdentity.Of(folder.Place);
        if (identity != _folder)
        {
            Follow(identity);
            await TakeAsync(folder, ContentLook.Quick);
            Describe();
            return;
        }

        if (_mayTellAgain && time.GetElapsedTime(_triedAt) > _untold.Pause)
        {
            await ListenAgainAsync(folder);
        }

        await SettleAsync(stopping);
        if (_noticed.Take() is { } look)
        {
            if (await TakeAsync(folder, look) is { Diff: null })
            {
                await OweAsync(stopping);
            }
        }
        else if (time.GetElapsedTime(_lookedAt) > Interval)
        {
            await SpreadNetAsync(folder);
        }
    }

    private TimeSpan Interval
    {
        get
        {
            var interval = _whyPolling is null ? _interval * NetFactor : _interval;
            return interval > _lastLook * LookShare ? interval : _lastLook * LookShare;
        }
    }

    // Another folder under the name, or none: what was told of the one before is worth nothing.
    private void Follow(FolderIdentity? identity)
    {
        events.Stop();
        _folder = identity;
        if (identity is not { } folder)
        {
            LogGone(source.Place);
        }
        else if (options.Value.Watch == ContentWatching.Auto)
        {
            _untold.Reset();
            Listen(folder);
        }
    }

    private bool Listen(FolderIdentity folder)
    {
        _mayTellAgain = false;
        _triedAt = time.GetTimestamp();
        _whyPolling = null;
        return events.Start(folder.RealPath, _noticed.Add, Fail);
    }

    // What kept events from coming may be over: permission, a mount, the system's number of watches.
    private async Task ListenAgainAsync(FolderSource folder)
    {
        if (_folder is { } identity && Listen(identity))
        {
            // What has changed before is told by nobody.
            await TakeAsync(folder, ContentLook.Quick);
            // A system that has too few watches says so only after it was asked to watch.
            if (_whyPolling is null)
            {
                _toldWhy = null;
                LogListening();
            }

            Describe();
        }

        _untold.Grow();
    }

    private void Fail(string reason)
    {
        _mayTellAgain = true;
        Poll(reason);
    }

    private void Poll(string reason)
    {
        _whyPolling = reason;
        // The same failure again and again is no news.
        if (reason != _toldWhy)
        {
            LogPolling(_interval.TotalSeconds, reason);
        }

        _toldWhy = reason;

        Describe();
    }

    private void Describe() =>
        state.Watching = (_folder, _whyPolling) switch
        {
            (null, _) => "The folder is not there. The notes from before stay until it is back.",
            (_, null) => "Saved notes are read at once.",
            var (_, reason) => string.Create(
                CultureInfo.InvariantCulture,
                $"Saved notes are read within {_interval.TotalSeconds:F0} s: the folder is looked through from time to time ({reason})."
            ),
        };

    // Until nothing has happened for a while.
    private async Task SettleAsync(CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        var seen = 0L;
        while (
            _noticed.IsAny
            && seen != _noticed.Count
            && time.GetElapsedTime(started) < LongestSettling
        )
        {
            seen = _noticed.Count;
            await Task.Delay(Quiet, time, stopping);
        }
    }

    private async Task SpreadNetAsync(FolderSource folder)
    {
        // A folder that cannot be read is no change that went untold.
        var outcome = await TakeAsync(folder, ContentLook.Quick);
        if (outcome is { Diff: not null } && _whyPolling is null && !_noticed.IsAny)
        {
            Poll("the file system did not tell of a change");
        }
    }

    private async Task<ReloadOutcome?> TakeAsync(FolderSource folder, ContentLook look)
    {
        var started = time.GetTimestamp();
        var outcome = await control.TakeChangesAsync(look);
        if (look == ContentLook.Quick)
        {
            _lookedAt = time.GetTimestamp();
            _lastLook = time.GetElapsedTime(started);
        }

        foreach (var path in folder.Busy)
        {
            _noticed.Add(path);
        }

        if (outcome is not { Diff: null })
        {
            _unread.Reset();
        }

        if (outcome is { Result: ReloadResult.Failed, Diff: not null })
        {
            // It could be read, but a rollback keeps it out of service.
            _noticed.Add(null);
        }

        return outcome;
    }

    [LoggerMessage(LogLevel.Error, "Changed notes could not be taken over; they are tried again.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(
        LogLevel.Warning,
        "The folder with the notes is not there, the notes from before stay: {Folder}"
    )]
    private partial void LogGone(string folder);

    [LoggerMessage(
        LogLevel.Information,
        "The file system tells again of changes in the folder with the notes."
    )]
    private partial void LogListening();

    [LoggerMessage(
        LogLevel.Warning,
        "The folder with the notes is looked through every {Seconds} s from now on: {Reason}"
    )]
    private partial void LogPolling(double seconds, string reason);
}
