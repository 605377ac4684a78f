using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Telemetry.Support;

/// <summary>A server in place of an OpenTelemetry collector that takes OTLP over HTTP, in protobuf.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CollectorStandIn(WebApplication app) => _app = app;

    /// <summary>What goes into <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public string Address => _app.Urls.First();

    /// <summary>The paths and bodies of what was sent.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Requests { get; } = new();

    /// <summary>The spans that came so far.</summary>
    public IEnumerable<Span> Spans =>
        Requests
            .Where(request => request.Path == "/v1/traces")
            .SelectMany(request => Span.In(request.Body));

    public static async Task<CollectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder([
            "--hostBuilder:reloadConfigOnChange=false",
        ]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new CollectorStandIn(app);
        app.MapFallback(collector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Requests.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
