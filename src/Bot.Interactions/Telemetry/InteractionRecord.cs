using System.Diagnostics;
using Bot.Interactions.Protocol;
using Microsoft.Extensions.Logging;

namespace Bot.Interactions.Telemetry;

/// <summary>
/// What is written down of one interaction while it is answered: a span, its figures, and one line of the log. The line has
/// these fields and no others: nothing of what was asked, who asked, or where.
/// </summary>
internal sealed partial class InteractionRecord : IDisposable
{
    private readonly Interaction _interaction;
    private readonly string _command;
    private readonly InteractionMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly long _started;
    private readonly Activity? _span;

    public InteractionRecord(
        Interaction interaction,
        string command,
        InteractionMetrics metrics,
        TimeProvider clock,
        ILogger logger
    )
    {
        (_interaction, _command, _metrics, _clock, _logger) = (
            interaction,
            command,
            metrics,
            clock,
            logger
        );
        _started = clock.GetTimestamp();
        _span = BotActivity.Start("interaction", ActivityKind.Server);
        interaction.Origin.Span = _span?.Context ?? default;
    }

    /// <summary>How the interaction came out.</summary>
    public InteractionOutcome Outcome { get; set; } = InteractionOutcome.Failed;

    /// <summary>Writes down that the answer failed.</summary>
    public void Fail(Exception exception) => _span.Fail(exception);

    public void Dispose()
    {
        var duration = _clock.GetElapsedTime(_started);
        var type = InteractionLabels.TypeOf(_interaction);
        var outcome = Labels.Of(Outcome);
        var transport = Labels.Of(_interaction.Origin.Transport);
        var correlationId = _interaction.Origin.CorrelationId;
        _metrics.Count(type, _command, outcome, transport, duration);
        if (_span is not null)
        {
            _span.SetTag("bot.interaction.type", type);
            _span.SetTag("bot.command", _command);
            _span.SetTag("bot.outcome", outcome);
            _span.SetTag("bot.transport", transport);
            _span.SetTag("bot.correlation_id", correlationId);
            _span.Dispose();
        }

        // Typing gives several a second, and pings say nothing.
        var level = _interaction.Type is InteractionType.Autocomplete or InteractionType.Ping
            ? LogLevel.Debug
            : LogLevel.Information;
        if (_logger.IsEnabled(level))
        {
            var milliseconds = Math.Round(duration.TotalMilliseconds, 1);
            LogDone(
                _logger,
                level,
                type,
                _command,
                outcome,
                transport,
                milliseconds,
                correlationId
            );
        }
    }

    [LoggerMessage(
        "{Type} {Command} by {Transport}: {Outcome} after {Milliseconds} ms, id {CorrelationId}."
    )]
    private static partial void LogDone(
        ILogger logger,
        LogLevel level,
        string type,
        string command,
        string outcome,
        string transport,
        double milliseconds,
        string correlationId
    );
}
