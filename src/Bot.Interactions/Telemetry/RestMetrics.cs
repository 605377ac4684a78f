using System.Diagnostics.Metrics;

namespace Bot.Interactions.Telemetry;

/// <summary>Counts calls of Discord's REST interface, each attempt for itself.</summary>
public sealed class RestMetrics
{
    private readonly Counter<long> _calls;

    /// <param name="meters">Whose listeners get the figures.</param>
    public RestMetrics(IMeterFactory meters) =>
        _calls = meters
            .Create(BotActivity.SourceName)
            .CreateCounter<long>(
                "bot.rest.calls",
                null,
                "Calls of Discord's REST interface by outcome; rate_limited are those answered 429."
            );

    /// <summary>Counts a call.</summary>
    /// <param name="status">The HTTP status it was answered with; null when there was no answer.</param>
    public void Count(int? status) =>
        _calls.Add(
            1,
            new KeyValuePair<string, object?>(
                "outcome",
                status switch
                {
                    null => "unanswered",
                    >= 200 and < 300 => "ok",
                    429 => "rate_limited",
                    >= 500 => "server_error",
                    _ => "refused",
                }
            )
        );
}
