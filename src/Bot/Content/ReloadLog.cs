using System.Collections.Immutable;
using Bot.Interactions.Content;
using Bot.Telemetry;

namespace Bot.Content;

/// <summary>
/// Who reloaded the content when and from where, and how it ended: as lines of the log, in a file that a restart leaves, and
/// in the channel for it.
/// </summary>
internal sealed partial class ReloadLog
{
    private const int Shown = 10;

    private readonly ReloadFile _file;
    private readonly AuditChannel _channel;
    private readonly ReloadMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<ReloadLog> _logger;
    private readonly Lazy<ImmutableArray<ReloadRecord>> _kept;
    private ImmutableArray<ReloadRecord> _added = [];

    public ReloadLog(
        ReloadFile file,
        AuditChannel channel,
        ReloadMetrics metrics,
        TimeProvider time,
        ILogger<ReloadLog> logger
    )
    {
        (_file, _channel, _metrics, _time, _logger) = (file, channel, metrics, time, logger);
        _kept = new(() => [.. file.ReadLast(Shown)]);
    }

    /// <summary>The last ten reloads, the latest first, also those before the last start.</summary>
    public ImmutableArray<ReloadRecord> Recent => [.. _added.Concat(_kept.Value).Take(Shown)];

    /// <summary>Takes note of how a reload ended. Never fails.</summary>
    public void Add(ReloadOrigin by, ReloadOutcome outcome)
    {
        // What was kept before has to be read before there is more.
        _ = _kept.Value;
        var record = ReloadRecord.Of(outcome, by, _time.GetUtcNow());
        ImmutableInterlocked.Update(ref _added, added => [record, .. added.Take(Shown - 1)]);
        _metrics.Count(outcome);
        LogReload(
            by.By,
            by.GuildId,
            by.ChannelId,
            record.Result,
            record.Before,
            record.Revision,
            record.Added,
            record.Changed,
            record.Renamed,
            record.Removed,
            record.Milliseconds,
            record.Reason
        );
        _file.Append(record);
        _channel.Post(record);
    }

    /// <summary>Takes note of somebody who gets the outcome of a reload that somebody else began.</summary>
    public void AddJoined(ReloadOrigin by, ReloadOrigin running) =>
        LogJoined(by.By, by.GuildId, by.ChannelId, running.By);

    [LoggerMessage(
        LogLevel.Information,
        "Reload by {By} (server {Guild}, channel {Channel}): {Result}, revision {Before} to {Revision}, +{Added} ~{Changed} ^{Renamed} -{Removed}, {Milliseconds} ms. {Reason}"
    )]
    private partial void LogReload(
        string by,
        string? guild,
        string? channel,
        ReloadResult result,
        string before,
        string revision,
        int added,
        int changed,
        int renamed,
        int removed,
        long milliseconds,
        string? reason
    );

    [LoggerMessage(
        LogLevel.Information,
        "Reload asked for by {By} (server {Guild}, channel {Channel}) joins the one by {Running}."
    )]
    private partial void LogJoined(string by, string? guild, string? channel, string running);
}
