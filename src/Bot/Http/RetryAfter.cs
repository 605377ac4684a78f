using System.Text.Json;

namespace Bot.Http;

/// <summary>How long Discord says to wait when it was asked too often. Source: Discord, "Rate Limits".</summary>
internal static class RetryAfter
{
    private const double LongestSeconds = 1e6;

    /// <summary>The time that a response with status 429 asks for; null when it names none that makes sense.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, string body) =>
        // A limit set by Discord's front door comes without the JSON body.
        InBody(body) ?? response.Headers.RetryAfter?.Delta;

    private static TimeSpan? InBody(string body)
    {
        try
        {
            var json = JsonElement.Parse(body);
            return
                json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty("retry_after", out var seconds)
                && seconds.ValueKind == JsonValueKind.Number
                && seconds.GetDouble() is >= 0 and < LongestSeconds and var given
                ? TimeSpan.FromSeconds(given)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
