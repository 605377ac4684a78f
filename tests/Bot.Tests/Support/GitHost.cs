using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>A host of one repository over HTTP, which can hang, refuse and send elsewhere. It is served by git itself.</summary>
internal sealed class GitHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _repository;

    private GitHost(WebApplication app, string repository) =>
        (_app, _repository) = (app, repository);

    public string Url { get; private set; } = "";

    /// <summary>The credentials that are asked for, as they stand in the header; null for none.</summary>
    public string? Authorization { get; set; }

    /// <summary>Where requests are sent on to.</summary>
    public string? SendsTo { get; set; }

    /// <summary>Whether answers stop in the middle, and never end.</summary>
    public bool Hangs { get; set; }

    /// <summary>Signalled for every answer that has stopped.</summary>
    public SemaphoreSlim Hanging { get; } = new(0);

    /// <summary>The credentials that came, one for each request; blank where none did.</summary>
    public ConcurrentQueue<string> Came { get; } = new();

    public static async Task<GitHost> StartAsync(string repository)
    {
        var builder = WebApplication.CreateSlimBuilder([
            "--hostBuilder:reloadConfigOnChange=false",
        ]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var host = new GitHost(app, repository);
        app.MapFallback(host.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        host.Url = app.Urls.First() + "/notes.git";
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Hanging.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Came.Enqueue(context.Request.Headers.Authorization.ToString());
        if (SendsTo is { } other)
        {
            context.Response.Redirect(other + context.Request.Path + context.Request.QueryString);
            return;
        }

        if (Authorization is { } wanted && context.Request.Headers.Authorization != wanted)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"notes\"";
            return;
        }

        await ServeAsync(context);
    }

    // Source: RFC 3875, "The Common Gateway Interface (CGI)"; git, "git-http-backend".
    private async Task ServeAsync(HttpContext context)
    {
        var start = new ProcessStartInfo("git", "http-backend")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var request = context.Request;
        start.Environment["GIT_PROJECT_ROOT"] = System.IO.Path.Combine(_repository, ".git");
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["PATH_INFO"] = request.Path.Value!["/notes.git".Length..];
        start.Environment["REQUEST_METHOD"] = request.Method;
        start.Environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?');
        start.Environment["CONTENT_TYPE"] = request.ContentType;
        start.Environment["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding.ToString();
        start.Environment["GIT_PROTOCOL"] = request.Headers["Git-Protocol"].ToString();
        using var process = Process.Start(start)!;
        await request.Body.CopyToAsync(process.StandardInput.BaseStream, context.RequestAborted);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, context.RequestAborted);
        await WriteAsync(context, output.ToArray());
    }

    private async Task WriteAsync(HttpContext context, byte[] output)
    {
        var end = output.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in System.Text.Encoding.ASCII.GetString(output, 0, end).Split("\r\n"))
        {
            var (name, value) = (line.Split(": ")[0], line.Split(": ")[1]);
            if (name == "Status")
            {
                context.Response.StatusCode = int.Parse(
                    value[..3],
                    System.Globalization.CultureInfo.InvariantCulture
                );
            }
            else
            {
                context.Response.Headers[name] = value;
            }
        }

        var body = output.AsMemory(end + 4);
        if (!Hangs || context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            return;
        }

        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        Hanging.Release();
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Whoever waited has given up.
        }
    }
}
