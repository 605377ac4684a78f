using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Interactions.Telemetry;
using Discord.Net.Rest;

namespace Bot.Gateway.Transport;

/// <summary>
/// Tries a REST call again where the failure may pass: waits as long as Discord says after 429, and ever longer after a
/// failure of the server or the network, or where no answer comes. Discord.Net itself would repeat a 502 without a pause and
/// give up on the rest.
/// </summary>
internal sealed class RestRetry(TimeProvider time, RestMetrics metrics)
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(30);

    /// <summary>The first response that is final, or the last one.</summary>
    /// <param name="send">Makes one attempt, until its token ends it.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    public async Task<RestResponse> SendAsync(
        Func<CancellationToken, Task<RestResponse>> send,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            using var limit = new CancellationTokenSource(AttemptLimit, time);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(
                cancellation,
                limit.Token
            );
            try
            {
                var response = await CountedAsync(() => send(ended.Token));
                if (await PauseAfterAsync(response, attempt) is not { } wanted)
                {
                    return response;
                }

                if (attempt == MaxAttempts || wanted > MaxPause)
                {
                    return response;
                }

                pause = wanted;
            }
            catch (Exception exception)
                when (attempt < MaxAttempts
                    && (
                        exception is HttpRequestException
                        || (
                            exception is OperationCanceledException
                            && limit.IsCancellationRequested
                            && !cancellation.IsCancellationRequested
                        )
                    )
                )
            {
                pause = Growing(attempt);
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    private async Task<RestResponse> CountedAsync(Func<Task<RestResponse>> send)
    {
        int? status = null;
        try
        {
            var response = await send();
            status = (int)response.StatusCode;
            return response;
        }
        finally
        {
            metrics.Count(status);
        }
    }

    /// <summary>How long to wait before the next attempt; null when another one would not help.</summary>
    private static async ValueTask<TimeSpan?> PauseAfterAsync(RestResponse response, int attempt) =>
        response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => await AskedForAsync(response),
            >= HttpStatusCode.InternalServerError => Growing(attempt),
            _ => null,
        };

    private static async ValueTask<TimeSpan> AskedForAsync(RestResponse response)
    {
        var seconds = await InBodyAsync(response.Stream) ?? InHeader(response) ?? 1;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0.05, 86_400));
    }

    // A limit set by Discord's front door comes without the JSON body.
    private static async ValueTask<double?> InBodyAsync(Stream? body)
    {
        if (body is not { CanSeek: true })
        {
            return null;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(body);
            return
                json.RootElement.TryGetProperty("retry_after", out var value)
                && value.TryGetDouble(out var seconds)
                ? seconds
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            body.Position = 0;
        }
    }

    private static double? InHeader(RestResponse response) =>
        response.Headers.TryGetValue("Retry-After", out var text)
        && double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : null;

    private static TimeSpan Growing(int attempt) =>
        FirstPause * (1 << (attempt - 1)) * (0.75 + (Random.Shared.NextDouble() / 2));
}
