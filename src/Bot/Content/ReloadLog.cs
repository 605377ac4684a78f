using System.Collections.Immutable;
using Bot.Interactions.Content;

namespace Bot.Content;

/// <summary>Who reloaded the content when, and how it ended: the last ones in memory, all of them as lines of the log.</summary>
internal sealed partial class ReloadLog(TimeProvider time, ILogger<ReloadLog> logger)
{
    private const int Kept = 10;
    private ImmutableArray<ReloadRecord> _recent = [];

    /// <summary>The last reloads, the latest first.</summary>
    public ImmutableArray<ReloadRecord> Recent => _recent;

    /// <summary>Takes note of how a reload ended.</summary>
    public void Add(string by, ReloadOutcome outcome)
    {
        var record = new ReloadRecord(
            time.GetUtcNow(),
            by,
            outcome.Result,
            outcome.Revision,
            outcome.Diff?.Added.Length ?? 0,
            (outcome.Diff?.Changed.Length ?? 0) + (outcome.Diff?.Renamed.Length ?? 0),
            outcome.Diff?.Removed.Length ?? 0,
            (long)outcome.Duration.TotalMilliseconds
        );
        ImmutableInterlocked.Update(ref _recent, recent => [record, .. recent.Take(Kept - 1)]);
        LogReload(
            record.By,
            record.Result,
            record.Revision,
            record.Added,
            record.Changed,
            record.Removed,
            record.Milliseconds,
            outcome.Reason ?? ""
        );
    }

    [LoggerMessage(
        LogLevel.Information,
        "Reload by {By}: {Result}, revision {Revision}, +{Added} ~{Changed} -{Removed}, {Milliseconds} ms. {Reason}"
    )]
    private partial void LogReload(
        string by,
        ReloadResult result,
        string revision,
        int added,
        int changed,
        int removed,
        long milliseconds,
        string reason
    );
}
