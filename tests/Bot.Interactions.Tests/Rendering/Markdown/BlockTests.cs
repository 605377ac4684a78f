using static Bot.Interactions.Tests.Rendering.Markdown.Dialect;

namespace Bot.Interactions.Tests.Rendering.Markdown;

public class BlockTests
{
    [Theory]
    [InlineData("# One", "# One")]
    [InlineData("### Three", "### Three")]
    [InlineData("#### Four", "**Four**")]
    [InlineData("###### Six **bold**", "**Six bold**")]
    [InlineData("Under\n=====", "# Under")]
    [InlineData("#", "")]
    [InlineData("text\n\n## Head\n\nmore", "text\n## Head\nmore")]
    public void Headings_beyond_the_third_level_are_bold(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("one\n\n\n\ntwo", "one\n\ntwo")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("one\n\n---\n\ntwo", "one\n\ntwo")]
    [InlineData("one\r\n\r\ntwo", "one\n\ntwo")]
    public void Paragraphs_keep_their_lines_and_rules_are_gaps(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("- a\n- b", "- a\n- b")]
    [InlineData("* a\n+ b", "- a\n\n- b")]
    [InlineData("text\n- a", "text\n- a")]
    [InlineData("- a\n  - b\n    - c\n- d", "- a\n  - b\n    - c\n- d")]
    [InlineData("3. c\n4. d", "3. c\n4. d")]
    [InlineData("1. a\n   - b\n2. c", "1. a\n  - b\n2. c")]
    [InlineData("- a\n\n  more of a\n- b", "- a\n  more of a\n- b")]
    [InlineData("- a\n\ntext", "- a\n\ntext")]
    [InlineData("- a\n  second line", "- a\n  second line")]
    [InlineData("-\n- b", "- b")]
    public void Lists_keep_their_depth_and_numbers(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("- >20% growth\n- margin", "- \\>20% growth\n- margin")]
    [InlineData("1. >$5 a share\n2. debt", "1. \\>$5 a share\n2. debt")]
    [InlineData("- a\n  - >2 m", "- a\n  - \\>2 m")]
    [InlineData("- > quoted words", "- quoted words")]
    [InlineData("- > one\n  >\n  > two", "- one\n  two")]
    public void A_quote_that_begins_a_list_item_is_its_words_with_the_sign_it_may_be(
        string markdown,
        string expected
    ) => Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("\\# [[Ada Quill]]", "\\# Ada Quill")]
    [InlineData("one\n\\- **two**", "one\n\\- **two**")]
    [InlineData("- \\# one", "- \\# one")]
    [InlineData("- 1\\. one", "- 1\\. one")]
    [InlineData("- one\n  \\> two", "- one\n  \\> two")]
    [InlineData("- one - two", "- one - two")]
    public void What_the_author_escaped_begins_no_block(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("- [ ] open", "- ☐ open")]
    [InlineData("- [x] done", "- ☑ done")]
    [InlineData("- [-] dropped", "- ☒ dropped")]
    [InlineData("- [/] half", "- ☐ half")]
    [InlineData("1. [X] done", "1. ☑ done")]
    public void Tasks_have_a_box(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("> a\n> b", "> a\n> b")]
    [InlineData("> a\n>\n> b", "> a\n> b")]
    [InlineData("> a\n> > b", "> a\n> b")]
    [InlineData("> - a\n>   - b", "> - a\n>   - b")]
    [InlineData("text\n\n> a\n\nmore", "text\n\n> a\n\nmore")]
    public void Quotes_are_of_one_level(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("> [!warning] Take care\n> Hot.", "> ⚠️ **Take care**\n> Hot.")]
    [InlineData("> [!tip]\n> Try it.", "> 💡 **Tip**\n> Try it.")]
    [InlineData("> [!quote]- Folded *title*\n> Words.", "> 💬 **Folded *title***\n> Words.")]
    [InlineData("> [!my-kind] Own", "> 📝 **Own**")]
    [InlineData("> [!my-kind]", "> 📝 **My kind**")]
    [InlineData("> [!info] A\n>\n> B\n> - c", "> ℹ️ **A**\n> B\n> - c")]
    [InlineData("> [!bug|left] Wide", "> 🐛 **Wide**")]
    public void Callouts_are_quotes_with_their_kind(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("```cs\nvar x = 1;\n```", "```cs\nvar x = 1;\n```")]
    [InlineData("~~~\na\n~~~", "```\na\n```")]
    [InlineData("    indented", "```\nindented\n```")]
    [InlineData("```dataview table of\nx\n```", "```dataview\nx\n```")]
    [InlineData("````\n```\ninner\n```\n````", "```\n`\u200B``\ninner\n`\u200B``\u200B\n```")]
    [InlineData("```\n```", "")]
    [InlineData("$$\na^2\n$$", "```\na^2\n```")]
    public void Code_is_a_fence_that_nothing_in_it_can_end(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("a %%hidden%% b", "a b")]
    [InlineData("%%\nhidden\n%%\nshown", "shown")]
    [InlineData("<!-- hidden -->\n\nshown", "shown")]
    [InlineData("shown ^block-id", "shown")]
    public void What_no_reader_sees_is_left_out(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("<div>one<br>two</div>", "one\ntwo")]
    [InlineData("<script>alert(1)</script>\n\nshown", "shown")]
    [InlineData("<div>\r\n<svg\r\nid='a'>hidden</svg>\r\nshown</div>", "shown")]
    [InlineData("<div>one\rtwo\r\nthree</div>", "one\ntwo\nthree")]
    [InlineData("<p>&lt;b&gt; &amp; *x*</p>", "\\<b> & \\*x\\*")]
    [InlineData("<div>\n<!--\nhidden\n-->\nshown\n</div>", "shown")]
    [InlineData("<details><summary>More</summary>\nInside\n</details>", "More\nInside")]
    public void Html_is_its_text(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));

    [Theory]
    [InlineData("See[^1].\n\n[^1]: The foot.", "See¹.\n\n-# ¹ The foot.")]
    [InlineData("See[^note].\n\n[^note]: Named.", "See[note].\n\n-# [note] Named.")]
    public void Footnotes_are_small_print(string markdown, string expected) =>
        Assert.Equal(expected, Description(markdown));
}
