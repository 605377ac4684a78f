using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;
using DiscordStandIn = Bot.Gateway.Tests.StandIn.DiscordStandIn;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>Runs while nothing else does: a scrape has the figures of every bot in the process.</summary>
[CollectionDefinition(nameof(ScrapedAlone), DisableParallelization = true)]
public sealed class ScrapedAlone;

/// <summary>What whoever runs the bot sees of the gateway, in each of its phases: <c>/readyz</c> and <c>/metrics</c>.</summary>
[Collection(nameof(ScrapedAlone))]
public sealed class ObservedGatewayTests
{
    private const string Shards = "bot_gateway_shards";

    [Fact]
    public async Task Before_the_log_in_it_is_not_ready_and_says_so_although_no_shard_is_away()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Faults.Fail("/gateway/bot", 503, times: 1000);
        await using var bot = await WholeBot.StartAsync(discord, content);
        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("Trying again in", StringComparison.Ordinal),
            "refused",
            bot.Log
        );

        var (status, readiness) = await bot.ReadinessAsync();
        var metrics = await bot.ScrapeAsync();

        Assert.Equal(503, status);
        Assert.Equal("not_ready", (string?)readiness["status"]);
        Assert.Equal(
            """{"name":"gateway","status":"failing","message":"Discord has not let the bot log in yet; the log says why."}""",
            readiness["checks"]![1]!.ToJsonString()
        );
        Assert.Equal(0, metrics.Value("bot_gateway_ready"));
        Assert.All(In(metrics, Shards), sample => Assert.Equal(0, sample.Value));
        Assert.True(metrics.Value("bot_rest_calls_total", "outcome=\"server_error\"") >= 1);
    }

    [Fact]
    public async Task Connected_lost_and_back_is_what_it_says()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync(options => options.Shards = 2);
        await using var bot = await WholeBot.OnlineAsync(discord, content);

        var metrics = await bot.ScrapeAsync();
        var (status, readiness) = await bot.ReadinessAsync();
        Assert.Equal(200, status);
        Assert.Equal(
            """{"name":"gateway","status":"ok","message":"The gateway is connected."}""",
            readiness["checks"]![1]!.ToJsonString()
        );
        Assert.Equal(1, metrics.Value("bot_gateway_ready"));
        Assert.Equal(2, metrics.Value(Shards, "state=\"connected\""));
        Assert.Equal(2, In(metrics, Shards).Sum(sample => sample.Value));
        Assert.Equal(
            ["shard=\"0\"", "shard=\"1\""],
            In(metrics, "bot_gateway_latency_seconds")
                .Select(sample => sample.Labels)
                .Order(StringComparer.Ordinal)
        );
        Assert.Null(metrics.Value("bot_gateway_disconnects_total"));

        discord.Gateway.IsAway = true;
        discord.Gateway.DropAll();
        await Eventually.TrueAsync(
            async () => (metrics = await bot.ScrapeAsync()).Value("bot_gateway_ready") == 0,
            "lost",
            bot.Log
        );
        (status, readiness) = await bot.ReadinessAsync();
        Assert.Equal(503, status);
        Assert.Equal(
            "Not every connection to the gateway is up; the log says why.",
            (string?)readiness["checks"]![1]!["message"]
        );
        await Eventually.TrueAsync(
            async () =>
                (metrics = await bot.ScrapeAsync()).Value("bot_gateway_disconnects_total") >= 2
                && metrics.Value(Shards, "state=\"connected\"") == 0,
            "both lost",
            bot.Log
        );
        Assert.Equal(2, In(metrics, Shards).Sum(sample => sample.Value));
        Assert.Empty(In(metrics, "bot_gateway_latency_seconds"));

        discord.Gateway.IsAway = false;
        await Eventually.TrueAsync(
            async () => (await bot.ReadinessAsync()).Status == 200,
            "back",
            bot.Log
        );
        Assert.Equal(1, (await bot.ScrapeAsync()).Value("bot_gateway_ready"));
    }

    [Fact]
    public async Task What_is_asked_over_the_gateway_is_counted_with_the_calls_that_answer_it()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync();
        await using var bot = await WholeBot.OnlineAsync(
            discord,
            content,
            settings: [("Limits:UserPerMinute", "1"), ("Limits:UserBurst", "1")]
        );
        await Eventually.TrueAsync(
            () => discord.Calls.Any(call => call is { Method: "PUT", Status: 200 }),
            "registered",
            bot.Log
        );
        discord.Faults.Fail("/callback", 429, times: 2, retryAfter: 0.05);

        await bot.AskAsync(discord, Payloads.Slash("help"));
        var refused = await bot.AskAsync(discord, Payloads.Slash("help"));

        Assert.Equal(64, (int?)refused["data"]!["flags"]);
        await Eventually.TrueAsync(
            async () => Asked(await bot.ScrapeAsync(), "limited") == 1,
            "counted",
            bot.Log
        );
        var metrics = await bot.ScrapeAsync();
        Assert.Equal(1, Asked(metrics, "answered"));
        Assert.Equal(2, metrics.Value("bot_rest_calls_total", "outcome=\"rate_limited\""));
        Assert.Equal(
            discord.Calls.Count(call => call.Status is >= 200 and < 300),
            metrics.Value("bot_rest_calls_total", "outcome=\"ok\"")
        );
    }

    private static double? Asked(PrometheusText metrics, string outcome) =>
        metrics.Value(
            "bot_interactions_total",
            $"command=\"help\" outcome=\"{outcome}\" transport=\"gateway\" type=\"command\""
        );

    private static IEnumerable<Sample> In(PrometheusText metrics, string name) =>
        metrics.Samples.Where(sample => sample.Name == name);
}
