using System.Text;
using Bot.Interactions;
using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;

namespace Bot.Tests.Telemetry;

[Collection(nameof(ObservedBotCollection))]
public sealed class TracesTests(ObservedBot bot)
{
    [Fact]
    public void Every_interaction_is_a_trace_of_its_own()
    {
        var interactions = bot.Spans.Where(span => span.Name == "interaction").ToList();

        Assert.Equal(9, interactions.Count);
        Assert.All(interactions, span => Assert.Empty(span.ParentId));
        Assert.Distinct(interactions.Select(span => span.TraceId));
    }

    [Fact]
    public void No_stranger_can_say_which_trace_a_request_belongs_to() =>
        Assert.DoesNotContain(bot.Spans, span => span.TraceId == ObservedBot.StrangersTrace);

    [Fact]
    public void A_trace_and_the_line_of_the_log_have_the_same_id() =>
        Assert.Equal(
            bot.Log.Where(line =>
                    line.GetProperty("Category").GetString() == typeof(InteractionHandler).FullName
                )
                .Select(line => line.GetProperty("State").GetProperty("CorrelationId").GetString()!)
                .Order(StringComparer.Ordinal),
            bot.Spans.Where(span => span.Name == "interaction")
                .Select(span => span.Tags["bot.correlation_id"])
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_command_looks_up_and_renders()
    {
        var interaction = Interaction("actor", "not_found");

        Assert.Equal(["lookup", "render"], ChildrenOf(interaction));
        Assert.Equal("endpoint", interaction.Tags["bot.transport"]);
        Assert.Equal("command", interaction.Tags["bot.interaction.type"]);
    }

    [Fact]
    public void An_answer_that_comes_later_belongs_to_its_interaction() =>
        Assert.Contains("deferred answer", ChildrenOf(Interaction("related", "answered")));

    [Fact]
    public void A_reload_reads_parses_compares_and_swaps()
    {
        var reload = Assert.Single(bot.Spans, span => span.Name == "reload");

        Assert.Equal(["diff", "parse", "read", "swap"], ChildrenOf(reload).Distinct());
        Assert.Equal("swapped", reload.Tags["bot.outcome"]);
        Assert.Equal(Interaction("content reload", "answered").Id, reload.ParentId);
    }

    [Fact]
    public void The_first_load_is_a_trace_too()
    {
        var load = Assert.Single(bot.Spans, span => span.Name == "load");

        Assert.Empty(load.ParentId);
        Assert.Equal(["parse", "read"], ChildrenOf(load));
    }

    [Fact]
    public void Metrics_are_sent_as_well() => Assert.Contains("/v1/metrics", bot.ExportedTo);

    [Theory]
    [InlineData(ObservedBot.AskedFor)]
    [InlineData("Quill")]
    [InlineData("Countess")]
    [InlineData("robin")]
    [InlineData(Payloads.User)]
    [InlineData(ObservedBot.Token)]
    public void Nothing_of_what_was_asked_leaves_the_machine(string secret) =>
        Assert.All(
            bot.Exported,
            body =>
                Assert.DoesNotContain(
                    secret,
                    Encoding.Latin1.GetString(body),
                    StringComparison.OrdinalIgnoreCase
                )
        );

    private Span Interaction(string command, string outcome) =>
        Assert.Single(
            bot.Spans,
            span =>
                span.Name == "interaction"
                && span.Tags["bot.command"] == command
                && span.Tags["bot.outcome"] == outcome
        );

    private IEnumerable<string> ChildrenOf(Span parent) =>
        bot
            .Spans.Where(span => span.ParentId == parent.Id && span.TraceId == parent.TraceId)
            .Select(span => span.Name)
            .Order(StringComparer.Ordinal);
}
