using Discord.Net.Rest;

namespace Bot.Gateway.Transport;

using Headers = IEnumerable<KeyValuePair<string, IEnumerable<string>>>;

/// <summary>
/// Discord.Net's REST client at the configured address. Answers to interactions go without the bot's token, since their
/// address is their credential and with the token they would count against the bot's limits; and what fails for a
/// moment is tried again as <see cref="RestRetry"/> says. Source: Discord, "Rate Limits".
/// </summary>
internal sealed class RestTransport : IRestClient
{
    private readonly IRestClient _withToken;
    private readonly IRestClient _withoutToken;
    private readonly RestRetry _retry;

    public RestTransport(RestClientProvider provider, string baseUrl, RestRetry retry)
    {
        var address = baseUrl.TrimEnd('/') + "/";
        _withToken = provider(address);
        _withoutToken = provider(address);
        _retry = retry;
    }

    public void SetHeader(string key, string value)
    {
        _withToken.SetHeader(key, value);
        if (!key.Equals("authorization", StringComparison.OrdinalIgnoreCase))
        {
            _withoutToken.SetHeader(key, value);
        }
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
        _withToken.SetCancelToken(cancelToken);
        _withoutToken.SetCancelToken(cancelToken);
    }

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        CancellationToken cancelToken,
        bool headerOnly = false,
        string? reason = null,
        Headers? requestHeaders = null
    ) =>
        SendAsync(
            endpoint,
            (client, attempt) =>
                client.SendAsync(method, endpoint, attempt, headerOnly, reason, requestHeaders),
            cancelToken
        );

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        string json,
        CancellationToken cancelToken,
        bool headerOnly = false,
        string? reason = null,
        Headers? requestHeaders = null
    ) =>
        SendAsync(
            endpoint,
            (client, attempt) =>
                client.SendAsync(
                    method,
                    endpoint,
                    json,
                    attempt,
                    headerOnly,
                    reason,
                    requestHeaders
                ),
            cancelToken
        );

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken,
        bool headerOnly = false,
        string? reason = null,
        Headers? requestHeaders = null
    ) =>
        SendAsync(
            endpoint,
            (client, attempt) =>
                client.SendAsync(
                    method,
                    endpoint,
                    multipartParams,
                    attempt,
                    headerOnly,
                    reason,
                    requestHeaders
                ),
            cancelToken
        );

    public void Dispose()
    {
        _withToken.Dispose();
        _withoutToken.Dispose();
    }

    private async Task<RestResponse> SendAsync(
        string endpoint,
        Func<IRestClient, CancellationToken, Task<RestResponse>> send,
        CancellationToken cancellation
    )
    {
        if (!IsAnswer(endpoint))
        {
            return await _retry.SendAsync(attempt => send(_withToken, attempt), cancellation);
        }

        var response = await _retry.SendAsync(
            attempt => send(_withoutToken, attempt),
            cancellation
        );

        // Discord counts these by interaction, Discord.Net would count them all together and hold them back.
        return new RestResponse(
            response.StatusCode,
            response
                .Headers.Where(header =>
                    !header.Key.StartsWith("X-RateLimit-", StringComparison.OrdinalIgnoreCase)
                )
                .ToDictionary(StringComparer.OrdinalIgnoreCase),
            response.Stream
        );
    }

    private static bool IsAnswer(string endpoint) =>
        endpoint.StartsWith("interactions/", StringComparison.Ordinal)
        || endpoint.StartsWith("webhooks/", StringComparison.Ordinal);
}
