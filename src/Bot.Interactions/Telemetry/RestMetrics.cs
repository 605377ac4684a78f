using System.Diagnostics.Metrics;

namespace Bot.Interactions.Telemetry;

/// <summary>Counts calls of Discord's REST interface, each attempt for itself.</summary>
public sealed class RestMetrics
{
    private const string Ok = "ok";
    private const string RateLimited = "rate_limited";
    private const string Refused = "refused";
    private const string ServerError = "server_error";
    private const string Unanswered = "unanswered";

    private readonly Tally<string> _calls;

    /// <param name="meters">Whose listeners get the figures.</param>
    public RestMetrics(IMeterFactory meters) =>
        _calls = new Tally<string>(
            meters.Create(BotActivity.SourceName),
            "bot.rest.calls",
            "Calls of Discord's REST interface by outcome; rate_limited are those answered 429.",
            [Ok, RateLimited, Refused, ServerError, Unanswered],
            outcome => [new("outcome", outcome)]
        );

    /// <summary>Counts a call.</summary>
    /// <param name="status">The HTTP status it was answered with; null when there was no answer.</param>
    public void Count(int? status) =>
        _calls.Count(
            status switch
            {
                null => Unanswered,
                >= 200 and < 300 => Ok,
                429 => RateLimited,
                >= 500 => ServerError,
                _ => Refused,
            }
        );
}
