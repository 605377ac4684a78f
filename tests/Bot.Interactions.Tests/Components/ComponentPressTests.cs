using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Handler;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using static Bot.Interactions.Tests.Handler.HandlerUnderTest;

namespace Bot.Interactions.Tests.Components;

public class ComponentPressTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        Runs the observatory.

        ## Career
        Began at sea.

        ## Related
        - [[Tarn Works]] — built the dome
        === Actors/Tarn Works.md
        Builds bridges.
        """;

    private static readonly NoteKey Ada = NoteKey.For(new NoteId("Actors/Ada Quill.md"));
    private static readonly NoteKey Tarn = NoteKey.For(new NoteId("Actors/Tarn Works.md"));

    private readonly HandlerUnderTest _handler = new(Notes);

    [Theory]
    [InlineData(NoteView.Card)]
    [InlineData(NoteView.Stats)]
    [InlineData(NoteView.Related)]
    [InlineData(NoteView.Section)]
    public async Task The_owner_of_a_message_changes_it(NoteView view)
    {
        var answer = await _handler.Press(Show(new NoteState(view, Ada)));
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
        Assert.Equal(MessageFlags.None, MessageOf(answer).Flags);
        Assert.Contains("Ada Quill", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_gets_a_copy_of_their_own()
    {
        var answer = await _handler.Press(Show(new NoteState(NoteView.Related, Ada)), Other);
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
        Assert.Contains(Other, Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(Owner, Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_message_changes_and_stays_private()
    {
        var answer = await _handler.Press(
            Show(new NoteState(NoteView.Stats, Ada)),
            isEphemeral: true
        );
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
    }

    [Fact]
    public async Task A_private_answer_is_shared_for_all_with_who_shared_it_and_pings_nobody()
    {
        var answer = await _handler.Press(
            new CustomId.Share(new NoteState(NoteView.Card, Ada), Owner).ToString(),
            isEphemeral: true
        );
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        var message = MessageOf(answer);
        Assert.Equal(MessageFlags.None, message.Flags);
        Assert.Equal($"Shared by <@{Owner}>", message.Content);
        Assert.Empty(message.AllowedMentions.Parse);
        Assert.Equal("Ada Quill", message.Embeds[0].Title);
    }

    [Fact]
    public async Task A_hop_leads_to_the_chosen_note()
    {
        var answer = await _handler.Press(
            new CustomId.Hop(NoteView.Related, 0, Owner).ToString(),
            values: CustomId.Hop.Value(Tarn)
        );
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
        Assert.Contains("Tarn Works", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_is_chosen_from_the_menu()
    {
        var answer = await _handler.Press(
            new CustomId.PickSection(new NoteState(NoteView.Card, Ada), Owner).ToString(),
            values: CustomId.PickSection.Value(0, HeadingKey.For("Career"))
        );
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
        Assert.Contains("Began at sea.", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_is_found_where_it_is_after_other_sections_have_come_and_gone()
    {
        var menu = new CustomId.PickSection(new NoteState(NoteView.Card, Ada), Owner).ToString();
        var last = CustomId.PickSection.Value(1, HeadingKey.For("Letters"));
        foreach (
            var sections in (string[])
                [
                    "## Works\n\nB.\n\n## Letters\n\nThese.\n",
                    "## New\n\nA.\n\n## Works\n\nB.\n\n## Letters\n\nThese.\n",
                    "## Letters\n\nThese.\n",
                ]
        )
        {
            _handler.Store.Publish(
                VaultText.Vault($"=== Actors/Ada Quill.md\nText.\n\n{sections}")
            );

            Assert.Contains(
                "These.",
                Text(await _handler.Press(menu, values: last)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Of_sections_with_the_same_heading_the_nearest_is_shown()
    {
        _handler.Store.Publish(
            VaultText.Vault(
                "=== Actors/Ada Quill.md\nText.\n\n## A\n\nOne.\n\n## B\n\n## C\n\n## A\n\nTwo.\n"
            )
        );

        var answer = await _handler.Press(
            Show(new NoteState(NoteView.Section, Ada, 2, Heading: HeadingKey.For("A")))
        );

        Assert.Contains("Two.", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_an_older_version_opens_the_section_at_its_place()
    {
        var answer = await _handler.Press(
            new CustomId.PickSection(new NoteState(NoteView.Card, Ada), Owner).ToString(),
            values: "0"
        );

        Assert.Contains("Began at sea.", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, null)]
    [InlineData(0, "Gone")]
    public async Task A_section_that_the_note_no_longer_has_is_told_to_whoever_pressed(
        int section,
        string? heading
    )
    {
        var answer = await _handler.Press(
            Show(
                new NoteState(
                    NoteView.Section,
                    Ada,
                    section,
                    Heading: heading is null ? null : HeadingKey.For(heading)
                )
            )
        );

        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
        Assert.Contains("has gone", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoteView.Stats)]
    [InlineData(NoteView.Related)]
    [InlineData(NoteView.Section)]
    public async Task A_page_far_beyond_the_last_is_answered(NoteView view)
    {
        var answer = await _handler.Press(Show(new NoteState(view, Ada, Page: 999_999_999)));
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
        Assert.Empty(_handler.Errors);
    }

    [Fact]
    public async Task A_button_works_after_its_note_was_published_anew()
    {
        _handler.Store.Publish(VaultText.Vault(Notes));
        var answer = await _handler.Press(Show(new NoteState(NoteView.Card, Ada)));
        Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
    }

    [Theory]
    [InlineData(Owner)]
    [InlineData(Other)]
    public async Task A_note_that_has_gone_is_told_to_whoever_pressed(string user)
    {
        _handler.Store.Publish(VaultText.Vault("=== Other.md\nText."));
        var answer = await _handler.Press(Show(new NoteState(NoteView.Card, Ada)), user);
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
        Assert.Contains("has gone", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v0:show:card:~AAAAAAAAAAA:0:0:-:1")]
    [InlineData("v1:show:card:Ada Quill:0:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:-1:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-:everyone")]
    [InlineData("v1:erase:~AAAAAAAAAAA:1")]
    [InlineData("v1:hop:card:0:1")]
    [InlineData("page:2")]
    [InlineData("'; DROP TABLE notes; --")]
    [InlineData("\uD83D\u202E::::::")]
    public async Task An_old_or_forged_id_gets_a_kind_word(string id)
    {
        var answer = await _handler.Press(id);
        Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
        Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
        Assert.Empty(_handler.Errors);
    }

    [Theory]
    [InlineData("~short")]
    [InlineData("Ada Quill")]
    [InlineData("")]
    [InlineData("\uD83D")]
    public async Task A_forged_choice_gets_a_kind_word(string value)
    {
        foreach (
            var id in (CustomId[])
                [
                    new CustomId.Hop(NoteView.Card, 0, Owner),
                    new CustomId.PickSection(new NoteState(NoteView.Card, Ada), Owner),
                ]
        )
        {
            var answer = await _handler.Press(id.ToString(), values: value);
            Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
        }

        Assert.Empty(_handler.Errors);
    }

    private static string Show(NoteState state) => new CustomId.Show(state, Owner).ToString();

    private static string Text(InteractionResponse answer) =>
        System.Text.Encoding.UTF8.GetString(ProtocolJson.Bytes(answer));
}
