using System.Text;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Tests.Protocol;

public class OutgoingJsonTests
{
    [Fact]
    public void A_pong_is_a_type_and_nothing_else() =>
        Assert.Equal("""{"type":1}""", Json(InteractionResponse.Pong));

    [Fact]
    public void An_empty_update_clears_the_message_and_pings_nobody() =>
        Assert.Equal(
            """{"type":7,"data":{"content":"","embeds":[],"components":[],"allowed_mentions":{"parse":[]},"attachments":[]}}""",
            Json(InteractionResponse.Update(new MessagePayload()))
        );

    [Fact]
    public void An_update_that_keeps_the_files_of_the_message_says_nothing_of_them() =>
        Assert.Equal(
            """{"type":7,"data":{"content":"","embeds":[],"components":[],"allowed_mentions":{"parse":[]}}}""",
            Json(InteractionResponse.Update(new MessagePayload(), keepsFiles: true))
        );

    [Fact]
    public void Every_part_of_a_message_has_its_name_on_the_wire() =>
        Assert.Equal(
            """
            {"type":4,"data":{"content":"<b> & “é” \uD83C\uDF0D","embeds":[{"title":"T","description":"D","url":"https://example.org/a",
            "color":1,"author":{"name":"A"},"fields":[{"name":"N","value":"V","inline":true},{"name":"n","value":"v"}],
            "image":{"url":"https://example.org/i.png"},"footer":{"text":"F"}}],
            "components":[{"type":1,"components":[
            {"type":2,"style":2,"label":"Next","custom_id":"v1:a","disabled":true},
            {"type":2,"style":5,"label":"Open","url":"https://example.org/"}]},
            {"type":1,"components":[{"type":3,"custom_id":"v1:b","placeholder":"Sections…","options":[
            {"label":"L","value":"0","description":"D","default":true},{"label":"M","value":"1"}]}]}],
            "allowed_mentions":{"parse":[]},"flags":64}}
            """.ReplaceLineEndings(""),
            Json(
                InteractionResponse.Message(
                    new MessagePayload
                    {
                        Content = "<b> & “é” 🌍",
                        Embeds =
                        [
                            new Embed
                            {
                                Title = "T",
                                Description = "D",
                                Url = "https://example.org/a",
                                Color = 1,
                                Author = new EmbedAuthor("A"),
                                Fields =
                                [
                                    new EmbedField("N", "V", Inline: true),
                                    new EmbedField("n", "v"),
                                ],
                                Image = new EmbedImage("https://example.org/i.png"),
                                Footer = new EmbedFooter("F"),
                            },
                        ],
                        Components =
                        [
                            new ActionRow([
                                new Button(ButtonStyle.Secondary, "Next", "v1:a", Disabled: true),
                                new Button(ButtonStyle.Link, "Open", Url: "https://example.org/"),
                            ]),
                            new ActionRow([
                                new StringSelect(
                                    "v1:b",
                                    "Sections…",
                                    [
                                        new SelectOption("L", "0", "D", Default: true),
                                        new SelectOption("M", "1"),
                                    ]
                                ),
                            ]),
                        ],
                        Flags = MessageFlags.Ephemeral,
                    }
                )
            )
        );

    [Fact]
    public void Choices_are_sent_even_when_there_are_none()
    {
        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", Json(InteractionResponse.Choices([])));
        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"N","value":"V"}]}}""",
            Json(InteractionResponse.Choices([new AutocompleteChoice("N", "V")]))
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_body() =>
        Assert.Contains(
            "\\uFFFD",
            Json(InteractionResponse.Message(new MessagePayload { Content = "a\uD83Cb" })),
            StringComparison.Ordinal
        );

    private static string Json(InteractionResponse response) =>
        Encoding.UTF8.GetString(ProtocolJson.Bytes(response));
}
