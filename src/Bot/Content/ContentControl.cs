using System.Globalization;
using Bot.Configuration;
using Bot.Interactions.Content;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>Reloads the content as a transaction: read, compare, and only then put into service.</summary>
internal sealed class ContentControl : IContentControl, IDisposable
{
    private const string Held =
        "Since the rollback, what is saved or pushed waits: /content reload takes it over.";

    private const string IsOther =
        "What is there by now is not what was refused, so the notes in service stay. /content reload takes it over.";

    private readonly ContentLoader _loader;
    private readonly IContentSource _source;
    private readonly VaultStore _store;
    private readonly ReloadLog _log;
    private readonly int _maxLossPercent;
    private readonly ContentState _state;
    private readonly OwedPush _push;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private Running? _running;
    private string? _toldByWatch;
    private Vault? _before;
    private DateTimeOffset _since;
    private volatile bool _isHeld;

    // Whether something that came by itself was kept out of service meanwhile.
    private bool _hasKeptOut;

    public ContentControl(
        ContentLoader loader,
        IContentSource source,
        VaultStore store,
        ReloadLog log,
        IOptions<ContentOptions> options,
        ContentState state,
        OwedPush push,
        TimeProvider time
    )
    {
        (_loader, _source, _store, _log) = (loader, source, store, log);
        (_state, _push, _time) = (state, push, time);
        _maxLossPercent = options.Value.MaxLossPercent;
        _since = time.GetUtcNow();
        store.Published += TakeTime;
    }

    /// <inheritdoc />
    public ContentStatus Status =>
        new(
            _store.Current,
            _since,
            _source.Place,
            _source.Concern,
            _state.Waiting?.InFull ?? (_isHeld ? Held : _state.Watching),
            _log.Recent,
            _before is not null
        );

    /// <summary>
    /// Whether a rollback keeps what changes by itself out of service: with the next note that somebody saves, all that was
    /// rolled back would be back. A reload by an admin ends it, and so does a rollback of the rollback.
    /// </summary>
    public bool IsHeld => _isHeld;

    /// <inheritdoc />
    public Task<ReloadOutcome> ReloadAsync(ReloadRequest request, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Another one that wants the same joins; one that wants something else waits for its turn.
            if (_running is { } running && running.Serves(request))
            {
                _log.AddJoined(request.By, running.Request.By);
                return running.Outcome;
            }

            _running = running = new Running(request);
            // A caller that gives up ends no reload that others may have joined.
            running.Outcome = Task.Run(() => ReloadAsync(running), CancellationToken.None);
            return running.Outcome;
        }
    }

    /// <summary>
    /// Takes over what has changed in the folder, by the rules of any reload. It never joins one that is at work, which may
    /// have read what has changed before it did.
    /// </summary>
    /// <returns>How it ended; null when nothing had changed since the content was last read.</returns>
    public async Task<ReloadOutcome?> TakeChangesAsync(
        ContentLook look,
        CancellationToken cancellation = default
    )
    {
        var started = _time.GetTimestamp();
        using var span = BotActivity.Start("reload");
        await _loader.Gate.WaitAsync(cancellation);
        try
        {
            var outcome = await TryAsync(
                new ReloadRequest(ReloadOrigin.Watch),
                started,
                () => _loader.ReadChangesAsync(look, cancellation)
            );
            if (outcome is null)
            {
                span.Discard();
                return null;
            }

            span?.SetTag("bot.outcome", Labels.Of(outcome.Result));
            if (outcome.Result is not ReloadResult.Unchanged)
            {
                // The same refusal again and again is no news.
                if (outcome.Reason is null || outcome.Reason != _toldByWatch)
                {
                    _log.Add(ReloadOrigin.Watch, outcome);
                }

                _toldByWatch = outcome.Reason;
            }

            return outcome;
        }
        finally
        {
            _loader.Gate.Release();
        }
    }

    /// <inheritdoc />
    public ReloadOutcome Rollback(ReloadOrigin by)
    {
        var started = _time.GetTimestamp();
        ReloadOutcome outcome;
        lock (_lock)
        {
            if (_before is { } before)
            {
                _isHeld = !_isHeld;
                outcome = Swap(
                    before,
                    Compare(_store.Current, before),
                    ReloadResult.RolledBack,
                    started
                ) with
                {
                    Reason = _isHeld ? Held : null,
                };
                if (!_isHeld && _hasKeptOut)
                {
                    // Nobody tells of it a second time. Only now, since whoever fetches it goes by what is in service.
                    _push.OweUntried();
                }

                _hasKeptOut = false;
            }
            else
            {
                outcome = Kept(
                    ReloadResult.Failed,
                    "There are no notes from before to go back to.",
                    null,
                    started
                );
            }
        }

        _log.Add(by, outcome);
        return outcome;
    }

    /// <inheritdoc />
    public void Dispose() => _store.Published -= TakeTime;

    private async Task<ReloadOutcome> ReloadAsync(Running running)
    {
        var started = _time.GetTimestamp();
        using var span = BotActivity.Start("reload");
        await _loader.Gate.WaitAsync();
        try
        {
            running.IsReading = true;
            var outcome = await TryAsync(
                running.Request,
                started,
                async () => await _loader.ReadAsync(CancellationToken.None)
            );
            span?.SetTag("bot.outcome", Labels.Of(outcome!.Result));
            _log.Add(running.Request.By, outcome!);
            return outcome!;
        }
        finally
        {
            _loader.Gate.Release();
        }
    }

    // Null when what is read says that nothing has changed.
    private async Task<ReloadOutcome?> TryAsync(
        ReloadRequest request,
        long started,
        Func<Task<Vault?>> readAsync
    )
    {
        var before = _store.Current;
        Vault vault;
        try
        {
            var read = await readAsync();
            if (read is null)
            {
                _push.Settle();
                return null;
            }

            vault = read;
        }
        catch (NothingToShowException exception)
        {
            if (request.IsDryRun)
            {
                _loader.Forget();
            }
            else
            {
                _push.Settle();
            }

            return Unusable(before, exception, started);
        }
        catch (Exception exception)
            when (exception is StartException or IOException or UnauthorizedAccessException)
        {
            return Unusable(before, exception, started) with { IsUnsettled = true };
        }

        var diff = Compare(before, vault);
        lock (_lock)
        {
            return Decide(request, before, vault, diff, started);
        }
    }

    // Under the lock, so that no rollback comes between what is decided and what becomes of a push.
    private ReloadOutcome Decide(
        ReloadRequest request,
        Vault before,
        Vault vault,
        VaultDiff diff,
        long started
    )
    {
        if (request.IsByItself && _isHeld)
        {
            _hasKeptOut = true;
            _push.Settle();
            _loader.Forget();
            return Kept(ReloadResult.Failed, Held, diff, started);
        }

        if (request.IsDryRun)
        {
            _loader.Forget();
            return Kept(ReloadResult.DryRun, LossIn(diff, before), diff, started);
        }

        if (!ReferenceEquals(before, _store.Current))
        {
            _loader.Forget();
            return Kept(
                ReloadResult.Failed,
                "The notes in service were rolled back meanwhile, and those stay. Reload again if that is not wanted.",
                null,
                started
            ) with
            {
                IsUnsettled = true,
            };
        }

        // The same notes can have other problems, such as a file that may not be read any more.
        if (vault.Revision == before.Revision && diff.IsEmpty)
        {
            (_isHeld, _hasKeptOut) = (false, false);
            _push.Settle();
            return Kept(ReloadResult.Unchanged, SameNotes(before, vault), diff, started);
        }

        if (LossIn(diff, before) is { } loss)
        {
            if (!request.Forces(vault.Revision))
            {
                if (_isHeld)
                {
                    // Beside the vault that a second rollback brings back it may be no loss.
                    _loader.Forget();
                }

                _push.Settle();
                return Kept(ReloadResult.Refused, loss, diff, started) with
                {
                    Refused = vault.Revision,
                };
            }
        }
        else if (request.ForcedRevision is { } refused && refused != vault.Revision)
        {
            _loader.Forget();
            return Kept(ReloadResult.Failed, IsOther, diff, started);
        }

        (_isHeld, _hasKeptOut) = (false, false);
        _push.Settle();
        return Swap(vault, diff, ReloadResult.Swapped, started);
    }

    private ReloadOutcome Unusable(Vault before, Exception exception, long started) =>
        Kept(
            ReloadResult.Failed,
            before.Notes.IsEmpty
                ? exception.Message
                : $"{exception.Message} The notes in service stay; force:True does not help here, since there is nothing to put in their place.",
            null,
            started
        );

    private string? LossIn(VaultDiff diff, Vault before)
    {
        var had = before.Notes.Length;
        return diff.Removed.Length * 100L > (long)_maxLossPercent * had
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{diff.Removed.Length} of {had} notes would be gone, more than the {_maxLossPercent} % that Content:MaxLossPercent allows. With force:True they go."
            )
            : null;
    }

    private static string? SameNotes(Vault before, Vault now) =>
        before.Commit != now.Commit
            ? $"Commit {now.Commit} has the same notes as the one in service."
            : null;

    private ReloadOutcome Kept(
        ReloadResult result,
        string? reason,
        VaultDiff? diff,
        long started
    ) =>
        new(
            result,
            reason,
            diff,
            _store.Current.Version,
            _store.Current.Version,
            _time.GetElapsedTime(started)
        );

    private ReloadOutcome Swap(Vault vault, VaultDiff diff, ReloadResult result, long started)
    {
        var before = _store.Current;
        using (BotActivity.Start("swap"))
        {
            _store.Publish(vault);
        }

        // Going back to the same notes would be no way back.
        if (vault.Revision != before.Revision)
        {
            _before = before.Notes.IsEmpty ? null : before;
        }

        return new ReloadOutcome(
            result,
            null,
            diff,
            before.Version,
            vault.Version,
            _time.GetElapsedTime(started)
        );
    }

    private static VaultDiff Compare(Vault before, Vault after)
    {
        using var span = BotActivity.Start("diff");
        return VaultDiff.Between(before, after);
    }

    private void TakeTime(object? sender, EventArgs published) => _since = _time.GetUtcNow();

    /// <summary>A reload that is at work or waits for its turn.</summary>
    private sealed class Running(ReloadRequest request)
    {
        private volatile bool _isReading;

        public ReloadRequest Request => request;

        public Task<ReloadOutcome> Outcome { get; set; } = null!;

        /// <summary>Whether it has begun to read, so that it may miss what changes from now on.</summary>
        public bool IsReading
        {
            get => _isReading;
            set => _isReading = value;
        }

        /// <summary>Whether its outcome is that of another wish as well.</summary>
        public bool Serves(ReloadRequest other) =>
            !Outcome.IsCompleted
            && other.IsDryRun == request.IsDryRun
            && other.IsForced == request.IsForced
            && other.ForcedRevision == request.ForcedRevision
            // What comes by itself may be kept out of service, and what an admin asks for is not.
            && (other.IsByItself || !request.IsByItself)
            && !(other.IsNews && IsReading);
    }
}
