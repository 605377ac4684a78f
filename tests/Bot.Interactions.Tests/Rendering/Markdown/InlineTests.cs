using System.Globalization;
using Bot.Interactions.Rendering.Markdown;
using static Bot.Interactions.Tests.Rendering.Markdown.Dialect;

namespace Bot.Interactions.Tests.Rendering.Markdown;

public class InlineTests
{
    private const string Site = "https://notes.example.org/{path}";

    [Theory]
    [InlineData("**bold** *italic*, ***both***", "**bold** *italic*, ***both***")]
    [InlineData("__bold__ _italic_", "**bold** *italic*")]
    [InlineData("~~gone~~ ==marked==", "~~gone~~ **marked**")]
    [InlineData("`a*b` and ``c`d``", "`a*b` and ``c`d``")]
    [InlineData("$x^2$", "`x^2`")]
    [InlineData("2 * 3 * 4", "2 \\* 3 \\* 4")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("\\*not italic\\*", "\\*not italic\\*")]
    [InlineData("a &amp; b &copy;", "a & b ©")]
    [InlineData("||not hidden||", "\\|\\|not hidden\\|\\|")]
    public void Formatting_is_the_authors_and_no_other(string markdown, string expected) =>
        Assert.Equal(expected, Line(markdown));

    [Theory]
    [InlineData("@everyone @here", "\\@everyone \\@here")]
    [InlineData("<@123> <#123> <@&1>", "\\<@123> \\<#123> \\<@&1>")]
    [InlineData("<t:1767225600:R>", "\\<t:1767225600:R>")]
    [InlineData(":smile: at 10:30:15", "\\:smile: at 10:30:15")]
    [InlineData("a@example.org", "a@example.org")]
    public void What_discord_would_take_for_something_else_is_text(
        string markdown,
        string expected
    ) => Assert.Equal(expected, Line(markdown));

    [Theory]
    [InlineData("1. first", "1\\. first")]
    [InlineData("> 50 %", "\\> 50 %")]
    [InlineData(">50 %", "\\>50 %")]
    [InlineData("# 1 seller", "\\# 1 seller")]
    [InlineData("-# small", "\\-# small")]
    [InlineData("- 5", "\\- 5")]
    [InlineData("-5", "-5")]
    [InlineData("1.5 and 10. ", "1.5 and 10.")]
    [InlineData("- **5**", "\\- **5**")]
    [InlineData("1. [[Ada Quill]]", "1\\. Ada Quill")]
    [InlineData("a > b - c 1. d", "a > b - c 1. d")]
    [InlineData("a<br>- b", "a - b")]
    public void On_one_line_nothing_begins_a_block(string markdown, string expected) =>
        Assert.Equal(expected, Line(markdown));

    [Theory]
    [InlineData("> 50", "\\> 50")]
    [InlineData("12. of May", "12\\. of May")]
    [InlineData("#tag", "#tag")]
    public void Plain_text_begins_no_block_either(string text, string expected)
    {
        Assert.Equal(expected, DiscordMarkdown.Text(text, 100));
        Assert.Equal(expected, DiscordMarkdown.WebLink(text, "no address"));
    }

    [Theory]
    [InlineData("[1. Report](https://example.org/{0})", "(<https://example.org/>)")]
    [InlineData("**{0}**", "\\*\\*a{0}… (<https://example.org/>)")]
    public void A_label_that_is_too_long_is_cut_as_the_plain_text_that_it_is(
        string label,
        string expected
    ) =>
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, expected, new string('a', 195)),
            DiscordMarkdown.WebLink(
                string.Format(CultureInfo.InvariantCulture, label, new string('a', 300)),
                "https://example.org/"
            )
        );

    [Theory]
    [InlineData("[[Ada Quill]]", "Ada Quill")]
    [InlineData("[[Ada Quill|her]]", "her")]
    [InlineData("[[Ada Quill#Life]]", "Ada Quill > Life")]
    [InlineData("[[Ada Quill#^ref]]", "Ada Quill")]
    [InlineData("[[#Here]]", "Here")]
    [InlineData("[[Nobody]]", "Nobody")]
    [InlineData("[her](People/Ada%20Quill.md)", "her")]
    [InlineData("[[C__x (draft)]]", "C\\_\\_x (draft)")]
    public void Links_to_notes_are_their_words(string markdown, string expected) =>
        Assert.Equal(expected, Line(markdown));

    [Theory]
    [InlineData("[[Ada Quill]]", "[Ada Quill](https://notes.example.org/People/Ada%20Quill.md)")]
    [InlineData("[[Quill|her]]", "[her](https://notes.example.org/People/Ada%20Quill.md)")]
    [InlineData("[[Nobody]]", "Nobody")]
    public void They_lead_to_where_notes_can_be_opened(string markdown, string expected) =>
        Assert.Equal(expected, Line(markdown, Site));

    [Theory]
    [InlineData("[site](https://example.org/a)", "[site](https://example.org/a)")]
    [InlineData("[a](https://example.org/x_(y))", "[a](https://example.org/x_%28y%29)")]
    [InlineData("<https://example.org/>", "<https://example.org/>")]
    [InlineData("[bank.example](https://evil.example/)", "bank.example (<https://evil.example/>)")]
    [InlineData(
        "[www.example.org](https://example.org/a)",
        "[www.example.org](https://example.org/a)"
    )]
    [InlineData(
        "[bank。example](https://evil.example/)",
        "bank。example (<https://evil.example/>)"
    )]
    [InlineData(
        "[bank．example](https://evil.example/)",
        "bank．example (<https://evil.example/>)"
    )]
    [InlineData("[run](javascript:alert(1))", "run")]
    [InlineData("[file](file:///etc/passwd)", "file")]
    [InlineData("[me](https://user:pass@example.org/)", "me")]
    [InlineData("![view](https://example.org/v.png)", "🖼 [view](https://example.org/v.png)")]
    [InlineData("![[harbour.png|300]]", "🖼 harbour.png")]
    [InlineData("[[What is a.png?]]", "What is a.png?")]
    public void Web_links_lead_where_they_say(string markdown, string expected) =>
        Assert.Equal(expected, Line(markdown));

    [Theory]
    [InlineData("a\u202Ereversed\u202C b", "areversed b")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData(
        "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467"
    )]
    [InlineData("a\u0007b", "ab")]
    public void Invisible_characters_are_left_out_but_where_letters_need_them(
        string markdown,
        string expected
    ) => Assert.Equal(expected, Line(markdown));

    [Fact]
    public void A_withheld_note_is_not_named() =>
        Assert.DoesNotContain(
            "Secret",
            Description("See [[Secret]] and ![[Secret]]."),
            StringComparison.Ordinal
        );
}
