using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Names;
using Bot.Interactions.Replies;
using Bot.Interactions.Telemetry;
using Bot.Interactions.Tests.Handler;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Moq;
using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace Bot.Interactions.Tests.Telemetry;

public sealed class InteractionMetricsTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        ---
        aliases: [Countess]
        ---
        Runs the observatory.
        === Actors/Bo Lind.md
        Looks at stars.
        === Actors/Bo Lindgren.md
        Looks away.
        """;

    [Theory]
    [InlineData("ada quill", "answered", "title")]
    [InlineData("Countess", "answered", "alias")]
    [InlineData("Actors/Ada Quill", "answered", "key")]
    [InlineData("Ada Qill", "answered", "fuzzy")]
    [InlineData("Bo L", "asked", "ambiguous")]
    [InlineData("Zzyzx", "not_found", "missing")]
    public async Task A_command_is_counted_with_its_outcome_and_what_its_name_led_to(
        string name,
        string outcome,
        string result
    )
    {
        var handler = new HandlerUnderTest(Notes);
        using var interactions = Collect<long>(handler, "bot.interactions");
        using var lookups = Collect<long>(handler, "bot.lookups");

        await handler.Ask(Command("actor", name));

        Assert.Equal(
            $"command=actor outcome={outcome} transport=other type=command",
            Labels(Assert.Single(interactions.GetMeasurementSnapshot()))
        );
        Assert.Equal($"result={result}", Labels(Assert.Single(lookups.GetMeasurementSnapshot())));
    }

    [Fact]
    public void Every_way_to_find_a_note_has_a_label_of_its_own() =>
        Assert.Equal(
            Enum.GetNames<MatchKind>(),
            Enum.GetNames<NameResult>().Except(["Ambiguous", "Missing"])
        );

    [Theory]
    [InlineData("""{"type":2,"data":{"name":"hunter2"}}""", "command", "other", "notice")]
    [InlineData("""{"type":2,"data":{}}""", "command", "other", "notice")]
    [InlineData("""{"type":2}""", "command", "other", "notice")]
    [InlineData("""{"type":4,"data":{"name":"hunter2"}}""", "autocomplete", "other", "answered")]
    [InlineData("""{"type":3,"data":{"custom_id":"hunter2"}}""", "component", "other", "notice")]
    [InlineData(
        """{"type":3,"data":{"custom_id":"v1:hunter2:1"}}""",
        "component",
        "other",
        "notice"
    )]
    [InlineData("""{"type":3,"data":{}}""", "component", "other", "notice")]
    [InlineData("""{"type":5,"data":{"custom_id":"hunter2"}}""", "other", "other", "notice")]
    [InlineData("""{"type":99,"data":{"name":"hunter2"}}""", "other", "other", "notice")]
    [InlineData("""{"type":1}""", "ping", "ping", "answered")]
    public async Task What_a_client_makes_up_becomes_no_label(
        string json,
        string type,
        string command,
        string outcome
    )
    {
        var handler = new HandlerUnderTest(Notes);
        using var interactions = Collect<long>(handler, "bot.interactions");

        await handler.Ask(json);

        Assert.Equal(
            $"command={command} outcome={outcome} transport=other type={type}",
            Labels(Assert.Single(interactions.GetMeasurementSnapshot()))
        );
        Assert.DoesNotContain("hunter2", handler.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reload", "content reload")]
    [InlineData("hunter2", "content")]
    public async Task A_subcommand_is_told_apart_where_the_command_has_it(
        string subcommand,
        string label
    )
    {
        var handler = new HandlerUnderTest(Notes, new Subcommands());
        using var interactions = Collect<long>(handler, "bot.interactions");

        await handler.Ask(
            $$$"""{"type":2,"data":{"name":"content","options":[{"name":"{{{subcommand}}}","type":1}]}}"""
        );

        Assert.Contains(
            $"command={label} outcome",
            Labels(Assert.Single(interactions.GetMeasurementSnapshot())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_press_is_counted_by_what_its_id_does()
    {
        var handler = new HandlerUnderTest(Notes);
        using var interactions = Collect<long>(handler, "bot.interactions");
        var ada = handler.Store.Current.Notes[0].Key;
        var gone = NoteKey.For(new NoteId("Actors/Gone.md"));

        await handler.Press(
            new CustomId.Show(new NoteState(NoteView.Stats, ada), HandlerUnderTest.Owner).ToString()
        );
        await handler.Press(
            new CustomId.Share(
                new NoteState(NoteView.Stats, gone),
                HandlerUnderTest.Owner
            ).ToString()
        );

        Assert.Equal(
            [
                "command=show outcome=answered transport=other type=component",
                "command=share outcome=notice transport=other type=component",
            ],
            interactions.GetMeasurementSnapshot().Select(Labels)
        );
    }

    [Fact]
    public async Task A_bug_counts_as_failed_and_one_who_has_gone_as_cancelled()
    {
        var command = new Mock<ICommand>();
        command.Setup(each => each.Definition).Returns(new CommandDefinition("work", "Works", []));
        command
            .SetupSequence(each =>
                each.AnswerAsync(It.IsAny<CommandRequest>(), It.IsAny<CancellationToken>())
            )
            .Throws<FormatException>()
            .Throws<OperationCanceledException>();
        var handler = new HandlerUnderTest(Notes, command.Object);
        using var interactions = Collect<long>(handler, "bot.interactions");
        using var failures = Collect<long>(handler, "bot.failures");

        failures.RecordObservableInstruments();
        await handler.Ask(Command("work", "a"));
        await handler.AskAndLeave(Command("work", "a"));

        Assert.Equal(
            [
                "command=work outcome=failed transport=other type=command",
                "command=work outcome=cancelled transport=other type=command",
            ],
            interactions.GetMeasurementSnapshot().Select(Labels)
        );
        failures.RecordObservableInstruments();
        Assert.Equal([0, 1], failures.GetMeasurementSnapshot().Select(each => each.Value));
    }

    [Fact]
    public async Task How_long_an_answer_took_is_measured_and_logged()
    {
        HandlerUnderTest? handler = null;
        var command = new Mock<ICommand>();
        command.Setup(each => each.Definition).Returns(new CommandDefinition("work", "Works", []));
        command
            .Setup(each =>
                each.AnswerAsync(It.IsAny<CommandRequest>(), It.IsAny<CancellationToken>())
            )
            .Returns(() =>
            {
                handler!.Time.Advance(TimeSpan.FromMilliseconds(1234.56));
                return new(new Reply.Notice("done"));
            });
        handler = new HandlerUnderTest(Notes, command.Object);
        using var durations = Collect<double>(handler, "bot.interaction.duration");
        using var rows = Collect<double>(handler, "bot.autocomplete.duration");

        await handler.Ask(Command("work", "a"));
        await handler.Ask(
            """{"type":4,"data":{"name":"work","options":[{"name":"a","value":"","focused":true}]}}"""
        );

        var measured = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.Equal(1.23456, measured.Value, precision: 9);
        Assert.Equal("command=work transport=other type=command", Labels(measured));
        Assert.Equal(
            "command=work transport=other",
            Labels(Assert.Single(rows.GetMeasurementSnapshot()))
        );
        Assert.Contains(
            handler.Log.Lines,
            line => line.Text.Contains("notice after 1234.6 ms", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Typing_is_logged_for_those_who_look_for_it_only()
    {
        var handler = new HandlerUnderTest(Notes);

        await handler.Ask(
            """{"type":4,"data":{"name":"actor","options":[{"name":"name","value":"a","focused":true}]}}"""
        );
        await handler.Ask("""{"type":1}""");
        await handler.Ask(Command("actor", "Ada Quill"));

        Assert.Equal(
            [LogLevel.Debug, LogLevel.Debug, LogLevel.Information],
            handler.Log.Lines.Select(line => line.Level)
        );
    }

    private static string Command(string command, string name) =>
        $$$"""{"type":2,"data":{"name":"{{{command}}}","options":[{"name":"name","type":3,"value":"{{{name}}}"}]}}""";

    private static MetricCollector<T> Collect<T>(HandlerUnderTest handler, string instrument)
        where T : struct => new(handler.Meters, BotActivity.SourceName, instrument);

    private static string Labels<T>(CollectedMeasurement<T> measurement)
        where T : struct =>
        string.Join(
            ' ',
            measurement
                .Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => $"{tag.Key}={tag.Value}")
        );

    private sealed class Subcommands : ICommand
    {
        public CommandDefinition Definition { get; } =
            new("content", "Looks after the notes", [])
            {
                Subcommands = [new("reload", "Reads the notes again", [])],
            };

        public ValueTask<Reply> AnswerAsync(
            CommandRequest request,
            CancellationToken cancellation
        ) => new(new Reply.Notice("done"));
    }
}
