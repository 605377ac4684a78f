using System.Globalization;
using Bot.Configuration;
using Bot.Interactions.Content;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>Reloads the content as a transaction: read, compare, and only then put into service.</summary>
internal sealed class ContentControl : IContentControl, IDisposable
{
    private readonly ContentLoader _loader;
    private readonly VaultStore _store;
    private readonly ReloadLog _log;
    private readonly int _maxLossPercent;
    private readonly bool _isWatching;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private Task<ReloadOutcome>? _running;
    private ReloadRequest? _asked;
    private Vault? _before;
    private DateTimeOffset _since;

    public ContentControl(
        ContentLoader loader,
        VaultStore store,
        ReloadLog log,
        IOptions<ContentOptions> options,
        IHostEnvironment environment,
        TimeProvider time
    )
    {
        (_loader, _store, _log, _time) = (loader, store, log, time);
        _maxLossPercent = options.Value.MaxLossPercent;
        _isWatching = environment.IsDevelopment();
        _since = time.GetUtcNow();
        store.Published += TakeTime;
    }

    /// <inheritdoc />
    public ContentStatus Status =>
        new(
            _store.Current,
            _since,
            _isWatching
                ? "Saved notes are read at once."
                : "Nothing is watched; /content reload reads the notes again.",
            _log.Recent,
            _before is not null
        );

    /// <inheritdoc />
    public Task<ReloadOutcome> ReloadAsync(ReloadRequest request, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Another one that wants the same joins; one that wants something else waits for its turn.
            if (_running is { IsCompleted: false } running && Wants(request, _asked))
            {
                return running;
            }

            _asked = request;
            // A caller that gives up ends no reload that others may have joined.
            _running = Task.Run(() => ReloadAsync(request), CancellationToken.None);
            return _running;
        }
    }

    /// <inheritdoc />
    public ReloadOutcome Rollback(string by)
    {
        var started = _time.GetTimestamp();
        _loader.Gate.Wait();
        try
        {
            var outcome = _before is { } before
                ? Swap(before, ReloadResult.RolledBack, started)
                : new ReloadOutcome(
                    ReloadResult.Failed,
                    "There are no notes from before to go back to.",
                    null,
                    _store.Current.Version,
                    _time.GetElapsedTime(started)
                );
            _log.Add(by, outcome);
            return outcome;
        }
        finally
        {
            _loader.Gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _store.Published -= TakeTime;

    private static bool Wants(ReloadRequest request, ReloadRequest? running) =>
        running is not null
        && request.IsDryRun == running.IsDryRun
        && request.IsForced == running.IsForced;

    private async Task<ReloadOutcome> ReloadAsync(ReloadRequest request)
    {
        var started = _time.GetTimestamp();
        await _loader.Gate.WaitAsync();
        try
        {
            var outcome = await TryAsync(request, started);
            _log.Add(request.By, outcome);
            return outcome;
        }
        finally
        {
            _loader.Gate.Release();
        }
    }

    private async Task<ReloadOutcome> TryAsync(ReloadRequest request, long started)
    {
        Vault vault;
        try
        {
            vault = await _loader.ReadAsync(CancellationToken.None);
        }
        catch (Exception exception)
            when (exception is StartException or IOException or UnauthorizedAccessException)
        {
            return Kept(ReloadResult.Failed, exception.Message, null);
        }

        var diff = VaultDiff.Between(_store.Current, vault);
        if (request.IsDryRun)
        {
            return Kept(ReloadResult.DryRun, null, diff);
        }

        if (vault.Revision == _store.Current.Revision)
        {
            return Kept(
                ReloadResult.Unchanged,
                vault.Commit != _store.Current.Commit
                    ? $"Commit {vault.Commit} has the same notes as the one in service."
                    : null,
                diff
            );
        }

        return LossIn(diff) is { } loss && !request.IsForced
            ? Kept(ReloadResult.Refused, loss, diff)
            : Swap(vault, ReloadResult.Swapped, started);

        ReloadOutcome Kept(ReloadResult result, string? reason, VaultDiff? diff) =>
            new(result, reason, diff, _store.Current.Version, _time.GetElapsedTime(started));
    }

    private string? LossIn(VaultDiff diff)
    {
        var had = _store.Current.Notes.Length;
        return diff.Removed.Length * 100L > (long)_maxLossPercent * had
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{diff.Removed.Length} of {had} notes would be gone, more than the {_maxLossPercent} % that Content:MaxLossPercent allows. With force:True they go."
            )
            : null;
    }

    private ReloadOutcome Swap(Vault vault, ReloadResult result, long started)
    {
        var before = _store.Current;
        var diff = VaultDiff.Between(before, vault);
        _store.Publish(vault);
        _before = before;
        return new ReloadOutcome(result, null, diff, vault.Version, _time.GetElapsedTime(started));
    }

    private void TakeTime(object? sender, EventArgs published) => _since = _time.GetUtcNow();
}
