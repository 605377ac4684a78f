using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using Moq;

namespace Bot.Interactions.Tests.Handler;

public partial class InteractionHandlerTests
{
    private const string Notes = "=== Actors/Ada Quill.md\nRuns the observatory.";

    [Fact]
    public async Task A_ping_is_answered() =>
        Assert.Equal(InteractionResponse.Pong, await new HandlerUnderTest().Ask("{\"type\":1}"));

    [Theory]
    [InlineData("", MessageFlags.None)]
    [InlineData(",{\"name\":\"private\",\"type\":5,\"value\":true}", MessageFlags.Ephemeral)]
    [InlineData(",{\"name\":\"private\",\"type\":5,\"value\":false}", MessageFlags.None)]
    [InlineData(",{\"name\":\"private\",\"type\":3,\"value\":\"true\"}", MessageFlags.Ephemeral)]
    [InlineData(",{\"name\":\"private\",\"type\":5,\"value\":null}", MessageFlags.None)]
    public async Task A_command_is_answered_with_a_message(string option, MessageFlags flags)
    {
        var answer = await new HandlerUnderTest(Notes).Ask(
            $$$"""
            {"type":2,"id":"1","token":"t","guild_id":"5","member":{"user":{"id":"7"},"permissions":"2147483680"},
             "data":{"id":"9","name":"actor","type":1,"options":[{"name":"name","type":3,"value":"ada quill"}{{{option}}}]}}
            """
        );
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        var message = HandlerUnderTest.MessageOf(answer);
        Assert.Equal(flags, message.Flags);
        Assert.Equal("Ada Quill", message.Embeds[0].Title);
        Assert.Empty(message.AllowedMentions.Parse);
    }

    [Fact]
    public async Task What_is_being_typed_is_completed()
    {
        var answer = await new HandlerUnderTest(Notes).Ask(
            """
            {"type":4,"data":{"name":"actor","type":1,"options":[{"name":"name","type":3,"value":"ad","focused":true}]}}
            """
        );
        Assert.Equal(InteractionResponseType.AutocompleteResult, answer.Type);
        Assert.StartsWith("Ada Quill", Assert.Single(Choices(answer)).Name);
    }

    [Theory]
    [InlineData("{\"type\":4}")]
    [InlineData(
        "{\"type\":4,\"data\":{\"name\":\"dance\",\"options\":[{\"name\":\"a\",\"value\":\"b\",\"focused\":true}]}}"
    )]
    [InlineData(
        "{\"type\":4,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"type\":3,\"value\":\"ada\"}]}}"
    )]
    [InlineData(
        "{\"type\":4,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"type\":3,\"focused\":true}]}}"
    )]
    [InlineData(
        "{\"type\":4,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"nobody\",\"value\":\"ada\",\"focused\":true}]}}"
    )]
    public async Task What_cannot_be_completed_has_no_rows(string json) =>
        Assert.Empty(Choices(await new HandlerUnderTest(Notes).Ask(json)));

    [Theory]
    [InlineData("{\"type\":5,\"data\":{\"custom_id\":\"x\",\"components\":[]}}")]
    [InlineData("{\"type\":6}")]
    [InlineData("{\"type\":99}")]
    [InlineData("{\"type\":-1}")]
    [InlineData("{}")]
    [InlineData("{\"type\":2}")]
    [InlineData("{\"type\":2,\"data\":{}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"dance\"}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\"}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[]}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{}]}}")]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":{\"a\":1}}]}}"
    )]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":[1]}]}}"
    )]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":\"\\ud83d\"}]}}"
    )]
    [InlineData(
        "{\"type\":2,\"member\":{},\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":7}]}}"
    )]
    [InlineData("{\"type\":3}")]
    [InlineData("{\"type\":3,\"data\":{}}")]
    [InlineData("{\"type\":3,\"data\":{\"custom_id\":null}}")]
    public async Task What_cannot_be_answered_gets_a_word_that_only_its_sender_sees(string json)
    {
        var handler = new HandlerUnderTest(Notes);
        var answer = await handler.Ask(json);
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, HandlerUnderTest.MessageOf(answer).Flags);
        Assert.Empty(handler.Errors);
    }

    [Fact]
    public async Task Options_of_a_sub_command_are_read_as_text()
    {
        CommandRequest? asked = null;
        var handler = new HandlerUnderTest(
            Notes,
            Command(request =>
            {
                asked = request;
                return new Reply.Notice("done");
            })
        );
        await handler.Ask(
            """
            {"type":2,"guild_id":"5","member":{"user":{"id":"7"},"permissions":"2147483680"},
             "data":{"name":"work","options":[{"name":"group","type":2,"options":[{"name":"sub","type":1,"options":[
              {"name":"text","type":3,"value":" a b "},{"name":"whole","type":4,"value":12},
              {"name":"number","type":10,"value":1.5},{"name":"flag","type":5,"value":true},
              {"name":"nothing","type":3,"value":null},{"name":"text","type":3,"value":"last"},
              {"name":"deep","type":1,"options":[{"name":"deeper","value":"x"}]}]}]}]}}
            """
        );
        Assert.Equal(new Caller("7", "5", 2147483680), asked!.Caller);
        Assert.Equal(
            "flag=True number=1.5 text=last whole=12",
            string.Join(
                ' ',
                asked
                    .Options.OrderBy(option => option.Key, StringComparer.Ordinal)
                    .Select(option => $"{option.Key}={option.Value}")
            )
        );
        Assert.True(asked.Flag("flag"));
    }

    [Theory]
    [InlineData("\"user\":{\"id\":\"7\"}", "7", 0)]
    [InlineData("\"member\":{\"user\":{\"id\":\"7\"},\"permissions\":\"8\"}", "7", 8)]
    [InlineData("\"member\":{\"user\":{\"id\":\"7\"},\"permissions\":\"-8\"}", "7", 0)]
    [InlineData(
        "\"member\":{\"user\":{\"id\":\"7\"},\"permissions\":\"99999999999999999999999\"}",
        "7",
        0
    )]
    [InlineData("\"member\":{\"permissions\":\"8\"},\"user\":{\"id\":\"7\"}", "7", 8)]
    [InlineData("\"locale\":\"de\"", "0", 0)]
    public async Task Who_asks_is_known_wherever_they_ask(string who, string id, int permissions)
    {
        Caller? caller = null;
        var handler = new HandlerUnderTest(
            Notes,
            Command(request =>
            {
                caller = request.Caller;
                return new Reply.Notice("done");
            })
        );
        await handler.Ask($$$"""{"type":2,{{{who}}},"data":{"name":"work"}}""");
        Assert.Equal(new Caller(id, null, (ulong)permissions), caller);
    }

    [Fact]
    public async Task A_bug_is_answered_with_the_id_that_is_in_the_log()
    {
        var handler = new HandlerUnderTest(
            Notes,
            Command(_ => throw new FormatException("'hunter2' is no number"))
        );
        var answer = await handler.Ask(
            """
            {"type":2,"token":"secret-token","user":{"id":"7","username":"robin"},
             "data":{"name":"work","options":[{"name":"name","type":3,"value":"hunter2"}]}}
            """
        );
        var message = HandlerUnderTest.MessageOf(answer);
        Assert.Equal(MessageFlags.Ephemeral, message.Flags);
        Assert.Equal(2, handler.Log.Lines.Count);
        var error = handler.Log.Lines[0].Text;
        var id = ErrorId().Match(error).Groups["id"].Value;
        Assert.NotEmpty(id);
        Assert.Contains(id, handler.Log.Lines[1].Text, StringComparison.Ordinal);
        Assert.Contains(
            id,
            System.Text.Encoding.UTF8.GetString(ProtocolJson.Bytes(answer)),
            StringComparison.Ordinal
        );
        Assert.Contains(nameof(FormatException), error, StringComparison.Ordinal);
        Assert.Contains(nameof(InteractionHandlerTests), error, StringComparison.Ordinal);
        Assert.All(
            handler.Log.Lines,
            line =>
            {
                Assert.DoesNotContain("hunter2", line.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("secret-token", line.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("robin", line.Text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_bug_while_typing_leaves_the_list_empty()
    {
        var command = new Mock<ICommand>();
        command.Setup(each => each.Definition).Returns(new CommandDefinition("work", "Works", []));
        command
            .Setup(each =>
                each.Complete(It.IsAny<CommandRequest>(), "name", It.IsAny<CancellationToken>())
            )
            .Throws<InvalidOperationException>();
        var handler = new HandlerUnderTest(Notes, command.Object);
        var answer = await handler.Ask(
            """{"type":4,"data":{"name":"work","options":[{"name":"name","value":"a","focused":true}]}}"""
        );
        Assert.Empty(Choices(answer));
        Assert.Single(handler.Errors);
    }

    [Theory]
    [InlineData("ada quill")]
    [InlineData("the key")]
    public async Task The_card_that_is_kept_of_a_note_that_is_named_whole_is_there_at_once(
        string name
    )
    {
        var handler = new HandlerUnderTest(Notes);
        var vault = handler.Store.Current;
        vault.Prepare();
        name = name == "the key" ? vault.Notes[0].Key.Value : name;
        await handler.AskOverHttp(Asking("actor", name));

        var answer = handler.AskOverHttp(Asking("actor", name));

        Assert.True(answer.IsCompletedSuccessfully);
        Assert.NotNull((await answer).Body);
        Assert.Equal("Ada Quill", HandlerUnderTest.MessageOf(await answer).Embeds[0].Title);
    }

    [Fact]
    public async Task A_card_that_has_to_be_made_holds_up_nobody()
    {
        using var goesOn = new ManualResetEventSlim();
        var today = new Mock<TimeProvider>();
        today
            .Setup(clock => clock.GetUtcNow())
            .Returns(() =>
            {
                goesOn.Wait(TimeSpan.FromSeconds(30));
                return DateTimeOffset.UnixEpoch;
            });
        var handler = new HandlerUnderTest(Notes + "\n\n*Updated 2026-01-01*", today.Object);
        var key = handler.Store.Current.Notes[0].Key.Value;

        var answer = handler.AskOverHttp(Asking("actor", key));

        Assert.False(answer.IsCompleted);
        goesOn.Set();
        Assert.NotNull((await answer).Body);
        today.Verify(clock => clock.GetUtcNow(), Times.AtLeastOnce);
    }

    [Fact]
    public async Task A_command_that_computes_without_a_pause_holds_up_nobody()
    {
        using var goesOn = new ManualResetEventSlim();
        var handler = new HandlerUnderTest(
            Notes,
            Command(_ =>
            {
                goesOn.Wait(TimeSpan.FromSeconds(30));
                return new Reply.Notice("Done.");
            })
        );

        var answer = handler.AskOverHttp(Asking("work", "anything"));

        Assert.False(answer.IsCompleted);
        goesOn.Set();
        Assert.NotNull((await answer).Data);
    }

    private static string Asking(string command, string name) =>
        $$$"""
            {"type":2,"id":"1","token":"t","member":{"user":{"id":"7"},"permissions":"0"},
             "data":{"id":"9","name":"{{{command}}}","type":1,"options":[{"name":"name","type":3,"value":"{{{name}}}"}]}}
            """;

    private static ImmutableArray<AutocompleteChoice> Choices(InteractionResponse answer) =>
        Assert.IsType<AutocompletePayload>(answer.Data).Choices;

    private static ICommand Command(Func<CommandRequest, Reply> answer)
    {
        var command = new Mock<ICommand>();
        command.Setup(each => each.Definition).Returns(new CommandDefinition("work", "Works", []));
        command
            .Setup(each =>
                each.AnswerAsync(It.IsAny<CommandRequest>(), It.IsAny<CancellationToken>())
            )
            .Returns((CommandRequest request, CancellationToken _) => new(answer(request)));
        return command.Object;
    }

    [GeneratedRegex("Error (?<id>[0-9a-f]{12}):")]
    private static partial Regex ErrorId();

    [Theory]
    [InlineData("xxxxxxxxxx", 600)]
    [InlineData("?!.,;", 1)]
    [InlineData("\\u202Eada\\u202C", 1)]
    [InlineData("a\\u200Dd\\u200Da", 1)]
    [InlineData("\\uD83D", 1)]
    [InlineData("' OR 1=1; DROP TABLE notes; --", 1)]
    [InlineData("NEAR(a b, 3) AND title: ^x* NOT (", 1)]
    [InlineData("\\\"\\\"\\\" ***", 1)]
    public async Task Any_text_for_a_name_is_answered_and_completed_without_an_error(
        string text,
        int times
    )
    {
        var handler = new HandlerUnderTest(Notes);
        var value = string.Concat(Enumerable.Repeat(text, times));

        foreach (var type in (int[])[2, 4])
        {
            var answer = await handler.Ask(
                $$$"""
                {"type":{{{type}}},"data":{"name":"actor","options":[{"name":"name","value":"{{{value}}}","focused":true}]}}
                """
            );
            Assert.NotNull(answer.Data);
        }

        Assert.Empty(handler.Errors);
    }
}
