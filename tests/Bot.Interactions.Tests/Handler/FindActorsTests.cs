using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Tests.Handler;

public class FindActorsTests
{
    private const string Notes = """
        === Actors/Ada.md
        ---
        aliases: [Countess]
        ---
        **Ada** — wrote the first program.
        === Actors/Engine Works.md
        === Actors/Hidden Hand.md
        ---
        publish: false
        ---
        """;

    [Fact]
    public async Task Whom_a_message_names_is_told_to_the_one_who_asked()
    {
        var message = await Find("""{"content":"The Countess built the engine works."}""");

        Assert.Equal(MessageFlags.Ephemeral, message.Flags);
        Assert.Equal(
            """
            - **Ada** (Countess) — wrote the first program.
            - **Engine Works**
            """,
            Assert.Single(message.Embeds).Description,
            ignoreLineEndingDifferences: true
        );
        var menu = Assert.IsType<StringSelect>(message.Components[0].Components[0]);
        Assert.Equal(["Ada", "Engine Works"], menu.Options.Select(option => option.Label));
    }

    [Fact]
    public async Task A_row_opens_the_card()
    {
        var handler = Handler(out var store);
        var message = HandlerUnderTest.MessageOf(
            await handler.Ask(Command("""{"content":"Ada Countess"}"""))
        );
        var menu = Assert.IsType<StringSelect>(message.Components[0].Components[0]);

        var card = await handler.Press(
            menu.CustomId,
            isEphemeral: true,
            values: menu.Options[0].Value
        );

        Assert.Equal(InteractionResponseType.UpdateMessage, card.Type);
        Assert.Equal("Ada", HandlerUnderTest.MessageOf(card).Embeds[0].Title);
        Assert.NotNull(store);
    }

    [Theory]
    [InlineData("""{"content":"","embeds":[{"title":"News","description":"Of the Countess"}]}""")]
    [InlineData("""{"embeds":[{"fields":[{"name":"Who","value":"Ada Countess"}]}]}""")]
    [InlineData("""{"message_snapshots":[{"message":{"content":"the Countess"}}]}""")]
    public async Task Embeds_and_forwarded_messages_are_read(string target) =>
        Assert.Contains(
            "Ada",
            (await Find(target)).Embeds[0].Description,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"content":"see https://example.com/Countess and <:Countess:12345>"}""")]
    [InlineData("""{"content":"The Hidden Hand of the market"}""")]
    [InlineData("""{"content":"nobody"}""")]
    public async Task Addresses_emoji_and_withheld_notes_are_no_names(string target) =>
        Assert.StartsWith(
            "No name that I know",
            (await Find(target)).Embeds[0].Description,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":7,"embeds":{"title":[]},"message_snapshots":[null,3]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_message_without_text_is_answered_kindly(string target)
    {
        var message = await Find(target);
        Assert.Equal(MessageFlags.Ephemeral, message.Flags);
        Assert.StartsWith(
            "There is no text",
            message.Embeds[0].Description,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"content":"Ada \ud83d Countess"}""")]
    [InlineData("""{"\ud83d":"x"}""")]
    [InlineData("""{"embeds":[{"title":"\ud83d"}]}""")]
    public async Task Half_a_surrogate_pair_is_no_text(string target) =>
        Assert.StartsWith(
            "There is no text",
            (await Find(target)).Embeds[0].Description,
            StringComparison.Ordinal
        );

    private static async Task<MessagePayload> Find(string target) =>
        HandlerUnderTest.MessageOf(await Handler(out _).Ask(Command(target)));

    private static HandlerUnderTest Handler(out NoteGraph.Vaults.VaultStore store)
    {
        store = new();
        store.Publish(NoteGraph.Tests.Support.VaultText.Vault(Notes));
        return new HandlerUnderTest(Notes, new FindActorsCommand(store));
    }

    private static string Command(string target) =>
        """{"type":2,"id":"1","token":"t","user":{"id":"OWNER"},"data":{"id":"5","name":"Find actors",""".Replace(
            "OWNER",
            HandlerUnderTest.Owner,
            StringComparison.Ordinal
        )
        + $"\"type\":3,\"target_id\":\"77\",\"resolved\":{{\"messages\":{{\"77\":{target}}}}}}}}}";
}
