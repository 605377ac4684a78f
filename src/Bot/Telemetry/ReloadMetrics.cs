using System.Diagnostics.Metrics;
using Bot.Interactions.Content;
using Bot.Interactions.Telemetry;

namespace Bot.Telemetry;

/// <summary>Counts reloads of the content.</summary>
internal sealed class ReloadMetrics
{
    private readonly Tally<ReloadResult> _reloads;
    private readonly Histogram<double> _duration;

    public ReloadMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(BotActivity.SourceName);
        _reloads = new Tally<ReloadResult>(
            meter,
            "bot.reloads",
            "Reloads of the content, by how they ended.",
            Enum.GetValues<ReloadResult>(),
            result => [new("outcome", Labels.Of(result))]
        );
        _duration = meter.CreateHistogram(
            "bot.reload.duration",
            "s",
            "How long reloads of the content took.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
            }
        );
    }

    /// <summary>Counts a reload that has ended.</summary>
    public void Count(ReloadOutcome outcome)
    {
        _reloads.Count(outcome.Result);
        _duration.Record(
            outcome.Duration.TotalSeconds,
            new KeyValuePair<string, object?>("outcome", Labels.Of(outcome.Result))
        );
    }
}
