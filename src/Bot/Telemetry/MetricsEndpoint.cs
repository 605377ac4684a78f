using System.Net.Mime;
using Bot.Http;
using Microsoft.Extensions.Options;

namespace Bot.Telemetry;

/// <summary><c>/metrics</c>: what Prometheus reads, on this machine unless told otherwise.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    public static void MapMetrics(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        app.UseWhen(
            context => !options.AllowRemote && context.Request.Path.StartsWithSegments(Path),
            metrics => metrics.Use(RefuseOthersAsync)
        );
        app.MapPrometheusScrapingEndpoint(Path);
    }

    private static async Task RefuseOthersAsync(HttpContext context, RequestDelegate next)
    {
        if (LocalRequests.IsLocal(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8";
        await context.Response.WriteAsync(
            "The metrics are for the machine they are of. Metrics:AllowRemote=true opens them to others.\n",
            context.RequestAborted
        );
    }
}
