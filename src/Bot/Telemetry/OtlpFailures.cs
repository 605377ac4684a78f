using System.Diagnostics.Tracing;

namespace Bot.Telemetry;

/// <summary>
/// Says in the log that nothing reaches the collector, which the exporters tell nobody but whoever listens to their events.
/// However often they fail, it is said once an hour.
/// Source: OpenTelemetry .NET, "Self-diagnostics".
/// </summary>
internal sealed partial class OtlpFailures(TimeProvider time, ILogger<OtlpFailures> logger)
    : EventListener
{
    private const string Exporters = "OpenTelemetry-Exporter-OpenTelemetryProtocol";
    private const int MostCharacters = 200;

    private static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private long? _saidAt;

    /// <inheritdoc />
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporters)
        {
            EnableEvents(eventSource, EventLevel.Warning);
        }
    }

    /// <inheritdoc />
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_lock)
        {
            if (_saidAt is { } said && time.GetElapsedTime(said) < Silence)
            {
                return;
            }

            _saidAt = time.GetTimestamp();
        }

        LogFailed(eventData.EventName ?? "failed", ReasonIn(eventData));
    }

    // What failed, without the address, which may hold a password, and without the trace of an exception.
    private static string ReasonIn(EventWrittenEventArgs failure)
    {
        var reason = string.Join(
            ' ',
            (failure.Payload ?? [])
                .Select(each => each?.ToString()?.Split('\n', 2)[0].Trim() ?? "")
                .Where(text => text.Length > 0 && !text.Contains("://", StringComparison.Ordinal))
        );
        return reason.Length <= MostCharacters ? reason : reason[..MostCharacters] + "…";
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Traces or metrics do not reach the collector ({What}): {Reason} Is it running, and are OTEL_EXPORTER_OTLP_ENDPOINT, _PROTOCOL and _HEADERS right? The bot serves on. This is said once an hour."
    )]
    private partial void LogFailed(string what, string reason);
}
