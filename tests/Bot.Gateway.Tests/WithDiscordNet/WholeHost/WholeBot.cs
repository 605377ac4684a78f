using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Content;
using Bot.Http;
using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using DiscordStandIn = Bot.Gateway.Tests.StandIn.DiscordStandIn;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>The whole bot with both transports at once: connected to the stand-in, and listening for signed requests.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordKey _key;
    private readonly StateOnDisk _state;
    private readonly HttpClient _http;

    private WholeBot(WebApplication app, DiscordKey key, StateOnDisk state, LogLines log)
    {
        (_app, _key, _state, Log) = (app, key, state, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public LogLines Log { get; }

    public GatewayStatus Status => _app.Services.GetRequiredService<GatewayStatus>();

    /// <summary>Starts and waits until the bot is online.</summary>
    public static async Task<WholeBot> OnlineAsync(
        DiscordStandIn discord,
        ContentFolderOnDisk content,
        TimeProvider? time = null,
        LogLevel least = LogLevel.Trace,
        params (string Key, string Value)[] settings
    )
    {
        var bot = await StartAsync(discord, content, time, least, settings);
        await bot.ReadyAsync();
        return bot;
    }

    /// <summary>Starts and waits for the notes, not for the gateway.</summary>
    public static async Task<WholeBot> StartAsync(
        DiscordStandIn discord,
        ContentFolderOnDisk content,
        TimeProvider? time = null,
        LogLevel least = LogLevel.Trace,
        params (string Key, string Value)[] settings
    )
    {
        var key = new DiscordKey();
        var state = new StateOnDisk();
        var log = new LogLines();
        var all = new Dictionary<string, string?>(NoLimits.Settings)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Content:Path"] = content.Path,
            ["Content:StateFolder"] = state.Path,
            ["Content:Watch"] = "Off",
            ["Discord:PublicKey"] = key.PublicKey,
            ["Discord:ApplicationId"] = $"{discord.Options.ApplicationId}",
            ["Discord:Token"] = discord.Options.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Links:NoteUrl"] = "https://notes.example/{path}",
            ["Links:ImageUrl"] = "https://notes.example/raw/{path}",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var app = BotApplication.Build(
            all,
            services =>
            {
                services.AddLogging(logging =>
                    logging
                        .ClearProviders()
                        .AddProvider(log)
                        .AddFilter<LogLines>(level => level >= least)
                        .SetMinimumLevel(least)
                );
                services.AddSingleton(time ?? TimeProvider.System);
            }
        );
        app.MapBot();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app
            .Services.GetRequiredService<ContentStart>()
            .Loaded.WaitAsync(TestContext.Current.CancellationToken);
        return new WholeBot(app, key, state, log);
    }

    public Task ReadyAsync() => Eventually.TrueAsync(() => Status.IsReady, "online", Log);

    /// <summary>What <c>/readyz</c> says, after its status.</summary>
    public async Task<(int Status, JsonNode Body)> ReadinessAsync()
    {
        using var response = await _http.GetAsync("/readyz", TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(body)!);
    }

    /// <summary>What <c>/metrics</c> says at this moment.</summary>
    public async Task<PrometheusText> ScrapeAsync() =>
        PrometheusText.Parse(
            await _http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)
        );

    /// <summary>The answer of the interactions endpoint to a well-signed interaction.</summary>
    public async Task<JsonNode> PostAsync(JsonObject payload)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var timestamp = _app
            .Services.GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path)
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(InteractionsEndpoint.TimestampHeader, timestamp);
        request.Headers.Add(InteractionsEndpoint.SignatureHeader, _key.Sign(timestamp, body));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
    }

    /// <summary>What reaches Discord for an interaction that comes over the gateway.</summary>
    public async Task<JsonNode> AskAsync(DiscordStandIn discord, JsonObject payload)
    {
        var sent = await discord.SendAsync(payload);
        await Eventually.TrueAsync(() => sent.Final is not null, $"{payload}", Log);
        return WireForm.Whole(sent.First!.Body!, sent.Final!);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _key.Dispose();
        await _app.DisposeAsync();
        await _state.DisposeAsync();
        Log.Dispose();
    }
}
