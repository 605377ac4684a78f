using Bot.Interactions.Telemetry;

namespace Bot.Telemetry;

/// <summary>Counts what is asked of Discord over a client, and how it is answered.</summary>
internal sealed class RestCallCounter(RestMetrics metrics) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        int? status = null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = (int)response.StatusCode;
            return response;
        }
        finally
        {
            metrics.Count(status);
        }
    }
}
