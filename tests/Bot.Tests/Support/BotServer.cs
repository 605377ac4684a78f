using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Configuration;
using Bot.Content;
using Bot.Http;
using Bot.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>The whole bot on a real server, on a free port, with a key that the tests sign with.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    /// <summary>A time that the bot takes for Discord's.</summary>
    public static readonly string Timestamp = TimeProvider
        .System.GetUtcNow()
        .ToUnixTimeSeconds()
        .ToString(CultureInfo.InvariantCulture);
    private readonly WebApplication _app;
    private readonly DiscordKey _key;
    private readonly StateOnDisk _state;

    private BotServer(WebApplication app, DiscordKey key, LogLines log, StateOnDisk state)
    {
        (_app, _key, Log, _state) = (app, key, log, state);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    /// <summary>What the bot has logged so far.</summary>
    public LogLines Log { get; }

    public IHost Host => _app;

    public IServiceProvider Services => _app.Services;

    public static Task<BotServer> StartAsync(
        ContentFolderOnDisk content,
        params (string Name, string Value)[] settings
    ) => StartAsync(content.Path, settings);

    public static Task<BotServer> StartAsync(
        string contentPath,
        params (string Name, string Value)[] settings
    ) => StartAsync(contentPath, _ => { }, settings);

    /// <summary>Starts the bot with some of its parts replaced.</summary>
    public static async Task<BotServer> StartAsync(
        string contentPath,
        Action<IServiceCollection> replace,
        params (string Name, string Value)[] settings
    )
    {
        var server = await StartUnreadAsync(contentPath, replace, settings);
        await server
            .Services.GetRequiredService<ContentStart>()
            .Loaded.WaitAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The same, but does not wait until the notes have been read.</summary>
    public static async Task<BotServer> StartUnreadAsync(
        string contentPath,
        Action<IServiceCollection> replace,
        params (string Name, string Value)[] settings
    )
    {
        var key = new DiscordKey();
        var log = new LogLines();
        var state = new StateOnDisk();
        var all = new Dictionary<string, string?>(NoLimits.Settings)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Content:Path"] = contentPath,
            ["Content:StateFolder"] = state.Path,
            // Most tests say themselves when notes are read, and a machine has few watches.
            ["Content:Watch"] = "Off",
            ["Discord:PublicKey"] = key.PublicKey,
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var app = BotApplication.Build(
            all,
            services =>
            {
                services
                    .AddLogging(logging => logging.ClearProviders().AddProvider(log))
                    // A clock that stands still: no answer is deferred because the machine is slow.
                    .AddSingleton(provider => new PromptAnswers(
                        provider.GetRequiredService<InteractionHandler>().BeginAsync,
                        new FakeTimeProvider()
                    ))
                    // Other tests fill the same pool of threads.
                    .AddSingleton(provider => new Admission(
                        provider.GetRequiredService<IOptions<LimitsOptions>>(),
                        TimeProvider.System,
                        queued: () => 0
                    ));
                replace(services);
            }
        );
        app.MapBot();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new BotServer(app, key, log, state);
    }

    /// <summary>Posts a body as Discord would, well signed.</summary>
    public Task<HttpResponseMessage> PostAsync(string body) =>
        PostAsync(Encoding.UTF8.GetBytes(body));

    /// <inheritdoc cref="PostAsync(string)" />
    public Task<HttpResponseMessage> PostAsync(byte[] body) =>
        PostAsync(body, Timestamp, _key.Sign(Timestamp, body));

    /// <summary>Posts a body with headers as given; null leaves one out.</summary>
    public Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string? timestamp,
        string? signature,
        string contentType = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path)
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (timestamp is not null)
        {
            request.Headers.TryAddWithoutValidation(
                InteractionsEndpoint.TimestampHeader,
                timestamp
            );
        }

        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(
                InteractionsEndpoint.SignatureHeader,
                signature
            );
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A signature over a timestamp and a body by the right key.</summary>
    public string Sign(string timestamp, byte[] body) => _key.Sign(timestamp, body);

    /// <summary>The answer to a well-signed interaction.</summary>
    public async Task<JsonNode> AskAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.True(
            response.StatusCode == System.Net.HttpStatusCode.OK,
            $"{(int)response.StatusCode}\n{Log.Text}"
        );
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(json)!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _key.Dispose();
        // Only a stop ends what runs in the background, such as the watch of a folder, of which a machine has few.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _state.DisposeAsync();
    }
}
