using System.Net;
using System.Text.Json;
using Bot.Interactions.Components;
using Bot.Interactions.Replies;
using Bot.Tests.Support;
using NoteGraph.Notes;

namespace Bot.Tests.Telemetry.Support;

/// <summary>
/// A bot that has been asked a few things, with all that it said about them: to whoever scrapes it, in its log, and to a
/// collector. Its log is at its most talkative.
/// </summary>
public sealed class ObservedBot : IAsyncLifetime
{
    /// <summary>What somebody asks for; nothing of it may be found anywhere afterwards.</summary>
    internal const string AskedFor = "xyzzyhunter";

    /// <summary>What Discord's interactions carry as their token.</summary>
    internal const string Token = "EXAMPLE_TOKEN";

    /// <summary>The trace that a stranger wants to be part of.</summary>
    internal const string StrangersTrace = "0af7651916cd43dd8448eb211c80319c";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With(
            "Actors/Ada Quill.md",
            "---\naliases: [Countess]\n---\n#actor\n\nWrites with [[Bo Lind]].\n"
        )
        .With("Actors/Bo Lind.md", "#actor\n\nBuilds [[Nothing]].\n");

    private DiscordStandIn _discord = null!;
    private CollectorStandIn _collector = null!;
    private RunningBot _bot = null!;

    internal PrometheusText Metrics { get; private set; } = null!;

    internal string MetricsText { get; private set; } = "";

    /// <summary>The lines of the log that are JSON, as all of them should be.</summary>
    internal IReadOnlyList<JsonElement> Log { get; private set; } = [];

    internal string Written => _bot.Written;

    internal IReadOnlyList<Span> Spans { get; private set; } = [];

    internal IReadOnlyList<byte[]> Exported => [.. _collector.Requests.Select(each => each.Body)];

    internal IEnumerable<string> ExportedTo => _collector.Requests.Select(each => each.Path);

    public async ValueTask InitializeAsync()
    {
        _discord = (await DiscordStandIn.StartAsync()).Answers(
            """{"retry_after":0.05}""",
            HttpStatusCode.TooManyRequests
        );
        for (var answer = 0; answer < 20; answer++)
        {
            _discord.Answers("{}");
        }

        _collector = await CollectorStandIn.StartAsync();
        _bot = await RunningBot.StartAsync(
            _content,
            [
                ("Discord:ApiBaseUrl", _discord.Address),
                // What changes is taken over when it is asked for, and counted once.
                ("Content:Watch", "Off"),
                ("Logging:LogLevel:Default", "Trace"),
                ("Logging:LogLevel:Microsoft", "Trace"),
                ("Logging:LogLevel:System.Net.Http", "Trace"),
            ],
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Address),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_BSP_SCHEDULE_DELAY", "100"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ]
        );
        await AskAsync();
        await ScrapeAsync(metrics =>
            metrics.Value("bot_rest_calls_total", "outcome=\"ok\"") >= 1
            && metrics.Value("bot_reloads_total", "outcome=\"swapped\"") == 2
            // The revision from before is in the first scrape after the reload and in none thereafter.
            && metrics.Samples.Count(sample => sample.Name == "bot_vault_info") == 1
        );
        await _bot.UntilAsync(() =>
            _collector.Spans.Any(span => span.Name == "reload")
            && _collector.Spans.Any(span => span.Name == "deferred answer")
            && _collector.Spans.Count(span => span.Name == "interaction") == 9
            && _collector.Requests.Any(request => request.Path == "/v1/metrics")
        );
        Spans = [.. _collector.Spans];
        Log = [.. _bot.Log.Select(line => JsonElement.Parse(line))];
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _collector.DisposeAsync();
        await _discord.DisposeAsync();
        _content.Dispose();
    }

    private async Task AskAsync()
    {
        await _bot.AskAsync(
            Payloads.Command("actor", ("name", "Ada Quill")),
            ("traceparent", $"00-{StrangersTrace}-b7ad6b7169203331-01")
        );
        await _bot.AskAsync(Payloads.Command("actor", ("name", "ada quill")));
        await _bot.AskAsync(Payloads.Command("actor", ("name", "Countess")));
        await _bot.AskAsync(Payloads.Command("actor", ("name", AskedFor)));
        await _bot.AskAsync(Payloads.Command(AskedFor, ("name", AskedFor)));
        await _bot.AskAsync(Payloads.Typing("actor", "name", AskedFor));
        await _bot.AskAsync(Press());
        // A picture is sent after the answer that announces it.
        await _bot.AskAsync(Payloads.Command("related", ("name", "Ada Quill")));
        _content.With("Actors/Cy.md", "#actor\n\nNew, with [[Ada Quill]].\n");
        await _bot.AskAsync(ContentPayloads.Reload());
        using var forged = _bot.Signed("{}");
        forged.Content = new StringContent("[]");
        using var refused = await _bot.Http.SendAsync(
            forged,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    // Until what /metrics says meets a condition.
    private Task ScrapeAsync(Predicate<PrometheusText> isThere) =>
        Eventually.TrueAsync(
            async () =>
            {
                MetricsText = await _bot.Http.GetStringAsync(
                    "/metrics",
                    TestContext.Current.CancellationToken
                );
                Metrics = PrometheusText.Parse(MetricsText);
                return isThere(Metrics);
            },
            () => MetricsText
        );

    private static string Press() =>
        Payloads
            .Press(
                new CustomId.Show(
                    new NoteState(NoteView.Stats, NoteKey.For(new NoteId("Actors/Ada Quill.md"))),
                    Payloads.User
                ).ToString(),
                permissions: "0"
            )
            .ToJsonString();
}
