using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>A request that reached the stand-in.</summary>
internal sealed record ReceivedRequest(
    string Method,
    string Path,
    string Authorization,
    string UserAgent,
    string Body
);

/// <summary>A server in place of Discord: gives the answers that are queued, in order, and keeps what it was asked.</summary>
internal sealed class DiscordStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(
        HttpStatusCode Status,
        string Body,
        string? ContentType
    )> _answers = new();

    private DiscordStandIn(WebApplication app) => _app = app;

    /// <summary>What goes into <c>Discord:ApiBaseUrl</c>.</summary>
    public string Address { get; private set; } = "";

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    /// <param name="port">Where it listens; 0 for any free port.</param>
    public static async Task<DiscordStandIn> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder([
            "--hostBuilder:reloadConfigOnChange=false",
        ]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var standIn = new DiscordStandIn(app);
        app.MapFallback(standIn.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        standIn.Address = app.Urls.First() + "/api/v10";
        return standIn;
    }

    /// <summary>The type of a page in a coding that .NET does not know by itself.</summary>
    public const string OddType = "text/html; charset=windows-1252";

    /// <summary>Queues the answer to the next request that has none yet.</summary>
    public DiscordStandIn Answers(
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        string? contentType = null
    )
    {
        _answers.Enqueue((status, body, contentType));
        return this;
    }

    /// <summary>Waits until so many requests have come.</summary>
    public Task ReceivedAsync(int count) =>
        Eventually.TrueAsync(() => Requests.Count >= count, $"{count} requests to Discord");

    /// <summary>Takes the first request that nobody has taken, as soon as there is one.</summary>
    public async Task<ReceivedRequest> TakeAsync()
    {
        ReceivedRequest? request = null;
        await Eventually.TrueAsync(() => Requests.TryDequeue(out request), "a request to Discord");
        return request!;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(
            new ReceivedRequest(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.Authorization.ToString(),
                context.Request.Headers.UserAgent.ToString(),
                await reader.ReadToEndAsync(context.RequestAborted)
            )
        );
        var (status, body, contentType) = _answers.TryDequeue(out var answer)
            ? answer
            : (HttpStatusCode.NotImplemented, "nothing was queued", null);
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
