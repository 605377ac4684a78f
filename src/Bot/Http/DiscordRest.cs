using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Configuration;

namespace Bot.Http;

/// <summary>
/// Calls Discord's REST interface with the bot's token. Waits where Discord says that it was asked too often, tries a
/// failing server again, and turns everything else that goes wrong into a sentence.
/// Source: Discord, "API Reference" and "Rate Limits".
/// </summary>
internal sealed partial class DiscordRest(
    HttpClient http,
    TimeProvider time,
    ILogger<DiscordRest> logger
)
{
    private const int MaxAttempts = 5;
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    /// <summary>Sends a request.</summary>
    /// <param name="path">The path below the base address, without a leading slash.</param>
    /// <param name="json">The body; null for none.</param>
    /// <param name="remedies">What helps when Discord refuses it.</param>
    /// <returns>The JSON that Discord answered with.</returns>
    /// <exception cref="StartException">Discord refused, or could not be reached.</exception>
    public async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        byte[]? json,
        RefusalRemedies remedies,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await TryAsync(method, path, json, cancellation);
            var body = await ResponseText.OfAsync(response, cancellation);
            if (response.IsSuccessStatusCode)
            {
                return ParseJson(body) ?? throw NotDiscord();
            }

            if (WaitFor(response, body, attempt) is not { } wait || attempt == MaxAttempts)
            {
                throw Refused(response.StatusCode, body, remedies);
            }

            if (wait > MaxWait)
            {
                throw new StartException(
                    $"Discord asks to wait for {wait.TotalSeconds:F0} seconds. Try again after that."
                );
            }

            LogWaiting((int)response.StatusCode, wait.TotalSeconds);
            await Task.Delay(wait, time, cancellation);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(
        HttpMethod method,
        string path,
        byte[]? json,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new("application/json");
        }

        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException exception)
            when (exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            throw NotDiscord();
        }
        catch (HttpRequestException exception)
        {
            throw new StartException(
                $"Discord could not be reached at {http.BaseAddress}: {exception.Message}. "
                    + "Look at the network and at Discord:ApiBaseUrl.",
                exception
            );
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new StartException(
                $"Discord did not answer at {http.BaseAddress} within {http.Timeout.TotalSeconds:F0} seconds. Try again.",
                exception
            );
        }
    }

    /// <summary>How long to wait before the next attempt; null when another one would not help.</summary>
    private static TimeSpan? WaitFor(HttpResponseMessage response, string body, int attempt)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return RetryAfter.Of(response, body) ?? TimeSpan.FromSeconds(1);
        }

        return (int)response.StatusCode >= 500 ? TimeSpan.FromSeconds(1 << (attempt - 1)) : null;
    }

    private static JsonElement? ParseJson(string body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private StartException NotDiscord() =>
        new($"What answers at {http.BaseAddress} is not Discord. Look at Discord:ApiBaseUrl.");

    private static StartException Refused(
        HttpStatusCode status,
        string body,
        RefusalRemedies remedies
    )
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return new StartException(
            status switch
            {
                HttpStatusCode.Unauthorized =>
                    "Discord does not accept the token (401). Copy a new one from the Developer Portal, page Bot, into "
                        + "Discord:Token.",
                HttpStatusCode.Forbidden =>
                    $"The application may not do this (403). {remedies.Forbidden}",
                HttpStatusCode.NotFound =>
                    $"Discord does not know what it was asked about (404). {remedies.NotFound}",
                HttpStatusCode.TooManyRequests =>
                    "Discord was asked too often (429) and still says so. Try again in some minutes.",
                _ when (int)status >= 500 =>
                    $"Discord has a failure of its own ({code}). Try again later.",
                _ => $"Discord refused the request ({code}): {ResponseText.Shortened(body)}",
            }
        );
    }

    [LoggerMessage(LogLevel.Information, "Discord answered {Status}; trying again in {Seconds} s.")]
    private partial void LogWaiting(int status, double seconds);
}
