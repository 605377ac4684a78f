using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Handler;

public sealed class SearchTests : IDisposable
{
    private const string Owner = HandlerUnderTest.Owner;
    private const string Other = HandlerUnderTest.Other;

    private static readonly string Notes = string.Join(
        '\n',
        Enumerable.Range(1, 7).Select(i => $"=== Stack {i}.md\nA needle, number {i}.")
    );

    private readonly ServiceProvider _services = Tests.Commands.Requests.Services(
        Notes + "\n=== Hidden.md\n---\npublish: false\n---\nA needle too."
    );

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_page_is_turned_on_the_message_of_its_owner()
    {
        var first = await Ask("needle");
        var next = Assert.IsType<Button>(first.Components[0].Components[0]);

        var turned = await Press(next.CustomId!, Owner);

        Assert.Equal(InteractionResponseType.UpdateMessage, turned.Type);
        var second = HandlerUnderTest.MessageOf(turned);
        Assert.Equal("7 notes · Page 2 of 2", second.Embeds[0].Footer!.Text);
        Assert.Equal("7 notes · Page 1 of 2", first.Embeds[0].Footer!.Text);
    }

    [Fact]
    public async Task Somebody_else_gets_a_copy()
    {
        var next = Assert.IsType<Button>((await Ask("needle")).Components[0].Components[0]);

        var copy = await Press(next.CustomId!, Other);

        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, copy.Type);
        Assert.Equal(MessageFlags.Ephemeral, HandlerUnderTest.MessageOf(copy).Flags);
    }

    [Fact]
    public async Task A_withheld_note_is_neither_found_nor_counted()
    {
        var found = await Ask("needle");
        Assert.StartsWith("7 notes", found.Embeds[0].Footer!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", found.Embeds[0].Description, StringComparison.Ordinal);

        // An old button after a reload that withholds more.
        _services
            .GetRequiredService<VaultStore>()
            .Publish(VaultText.Vault("=== Stack 1.md\n---\npublish: false\n---\nA needle."));
        await Ask("needle");
        var stale = await Press($"v1:search:needle:1:{Owner}", Owner);
        Assert.DoesNotContain(
            "Stack",
            HandlerUnderTest.MessageOf(stale).Embeds[0].Description,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_that_is_no_more_is_the_last_one()
    {
        await Ask("needle");
        var page = await Press($"v1:search:needle:999999999:{Owner}", Owner);
        Assert.Equal(
            "7 notes · Page 2 of 2",
            HandlerUnderTest.MessageOf(page).Embeds[0].Footer!.Text
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("\"\"")]
    public async Task A_query_without_a_word_is_answered_kindly(string query)
    {
        var message = await Ask(query);
        Assert.Equal(MessageFlags.Ephemeral, message.Flags);
        Assert.StartsWith(
            "There is no word",
            message.Embeds[0].Description,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_query_of_6000_characters_is_answered_without_buttons_that_would_not_fit()
    {
        var message = await Ask("needle " + new string('"', 3_000) + new string('x', 3_000));
        Assert.Empty(PayloadValidator.Violations(message));
    }

    [Fact]
    public async Task Any_query_makes_a_message_that_Discord_takes() =>
        await Gen.String[Gen.Char["\"*()^:+-#'@<>`_|needle \\\n\u202e\ud83d華é"], 1, 80]
            .SampleAsync(
                async query => Assert.Empty(PayloadValidator.Violations(await Ask(query))),
                iter: 300
            );

    private async Task<MessagePayload> Ask(string query) =>
        HandlerUnderTest.MessageOf(
            await Handle(
                $$"""
                {"type":2,"id":"1","token":"t","user":{"id":"{{Owner}}"},"data":{"id":"5","name":"search","type":1,
                 "options":[{"name":"query","type":3,"value":{{Quoted(query)}} }] } }
                """
            )
        );

    private Task<InteractionResponse> Press(string customId, string user) =>
        Handle(
            $$"""
            {"type":3,"id":"1","token":"t","user":{"id":"{{user}}"},"message":{"id":"2","flags":0},
             "data":{"custom_id":{{Quoted(customId)}},"component_type":2} }
            """
        );

    private async Task<InteractionResponse> Handle(string json) =>
        await _services
            .GetRequiredService<InteractionHandler>()
            .HandleAsync(
                ProtocolJson.ReadInteraction(System.Text.Encoding.UTF8.GetBytes(json))!,
                TestContext.Current.CancellationToken
            );

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
