using Bot.Tests.Telemetry.Support;

namespace Bot.Tests.Telemetry;

[Collection(nameof(ObservedBotCollection))]
public sealed class MetricsTests(ObservedBot bot)
{
    private const string Over = "transport=\"endpoint\"";

    [Theory]
    [InlineData("actor", "answered", "command", 3)]
    [InlineData("actor", "not_found", "command", 1)]
    [InlineData("other", "notice", "command", 1)]
    [InlineData("related", "answered", "command", 1)]
    [InlineData("content reload", "answered", "command", 1)]
    [InlineData("show", "answered", "component", 1)]
    [InlineData("actor", "answered", "autocomplete", 1)]
    public void Interactions_are_counted(string command, string outcome, string type, int times) =>
        Assert.Equal(
            times,
            bot.Metrics.Value(
                "bot_interactions_total",
                $"command=\"{command}\" outcome=\"{outcome}\" {Over} type=\"{type}\""
            )
        );

    [Fact]
    public void There_are_no_others() =>
        Assert.Equal(
            9,
            bot.Metrics.Samples.Where(sample => sample.Name == "bot_interactions_total")
                .Sum(sample => sample.Value)
        );

    [Theory]
    [InlineData("title", 3)]
    [InlineData("alias", 1)]
    [InlineData("missing", 1)]
    public void Names_are_counted_by_what_they_led_to(string result, int times) =>
        Assert.Equal(times, bot.Metrics.Value("bot_lookups_total", $"result=\"{result}\""));

    [Theory]
    [InlineData(
        "bot_interaction_duration_seconds_count",
        "command=\"actor\" {0} type=\"command\"",
        4
    )]
    [InlineData("bot_autocomplete_duration_seconds_count", "command=\"actor\" {0}", 1)]
    [InlineData("bot_reload_duration_seconds_count", "outcome=\"swapped\"", 2)]
    [InlineData("bot_reloads_total", "outcome=\"swapped\"", 2)]
    [InlineData("bot_vault_notes", "", 3)]
    [InlineData("bot_vault_actors", "", 3)]
    [InlineData("bot_vault_links", "resolution=\"resolved\"", 2)]
    [InlineData("bot_vault_links", "resolution=\"unresolved\"", 1)]
    [InlineData("bot_vault_problems", "code=\"broken_link\" severity=\"warning\"", 1)]
    [InlineData("bot_vault_problems", "code=\"not_utf8\" severity=\"error\"", 0)]
    [InlineData("bot_rest_calls_total", "outcome=\"rate_limited\"", 1)]
    // What an alert looks at is there before it happens, since Prometheus sees no increase in what is new.
    [InlineData("bot_rest_calls_total", "outcome=\"unanswered\"", 0)]
    [InlineData("bot_reloads_total", "outcome=\"refused\"", 0)]
    [InlineData("bot_reloads_total", "outcome=\"failed\"", 0)]
    [InlineData("bot_answers_unsent_total", "reason=\"failed\" {0}", 0)]
    [InlineData("bot_failures_total", "", 0)]
    public void Figures_are_what_happened(string name, string labels, int value) =>
        Assert.Equal(
            value,
            bot.Metrics.Value(
                name,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, labels, Over)
            )
        );

    [Fact]
    public void There_is_one_revision_and_it_is_the_one_in_service()
    {
        var info = Assert.Single(bot.Metrics.Samples, sample => sample.Name == "bot_vault_info");

        Assert.Equal(1, info.Value);
        Assert.Matches("^revision=\"[0-9a-f]{16}\"$", info.Labels);
        Assert.True(bot.Metrics.Value("bot_vault_age_seconds") is >= 0 and < 600);
    }

    [Theory]
    [InlineData("process_cpu_seconds_total")]
    [InlineData("process_resident_memory_bytes")]
    [InlineData("process_start_time_seconds")]
    [InlineData("process_threads")]
    [InlineData("process_open_fds")]
    [InlineData("dotnet_gc_pause_time_seconds_total")]
    [InlineData("dotnet_gc_heap_total_allocated_bytes_total")]
    public void The_process_is_known(string name) => Assert.True(bot.Metrics.Value(name) > 0);

    [Fact]
    public void A_forged_request_is_counted_by_its_status() =>
        Assert.Contains(
            bot.Metrics.Samples,
            sample =>
                sample is { Name: "http_server_request_duration_seconds_count", Value: 1 }
                && sample.Labels.Contains(
                    "http_response_status_code=\"401\" http_route=\"/interactions\"",
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData(ObservedBot.AskedFor)]
    [InlineData("Quill")]
    [InlineData("Countess")]
    [InlineData(Bot.Tests.Support.Payloads.User)]
    [InlineData("robin")]
    [InlineData(ObservedBot.Token)]
    public void They_hold_no_name(string name) =>
        Assert.DoesNotContain(name, bot.MetricsText, StringComparison.OrdinalIgnoreCase);
}
