using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

public class NoLinksHereTests
{
    [Theory]
    [InlineData("`[[A]]`", "")]
    [InlineData("``a ` [[A]]``", "")]
    [InlineData("`open [[A]]", "A")]
    [InlineData("`a` [[A]] `b`", "A")]
    [InlineData("`one\n[[A]]`", "")]
    [InlineData(@"\`[[A]]\`", "A")]
    public void A_code_span_holds_no_links(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("```\n[[A]]\n```\n[[B]]", "B")]
    [InlineData("~~~\n[[A]]\n```\n[[A]]\n~~~\n[[B]]", "B")]
    [InlineData("````\n```\n[[A]]\n```\n````\n[[B]]", "B")]
    [InlineData("```r\nx[['c']]\n```", "")]
    [InlineData("```\n[[A]]\nnever closed", "")]
    [InlineData("- item\n  ```\n  [[A]]\n  ```\n  [[B]]", "B")]
    [InlineData("> ```\n> [[A]]\n> ```\n> [[B]]", "B")]
    [InlineData("> ```\n> [[A]]\n\n[[B]]", "B")]
    [InlineData("Text\n```\n[[A]]\n```", "")]
    public void A_fence_of_backticks_or_tildes_holds_no_links(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("Text\n\n    [[A]]\n\n[[B]]", "B")]
    [InlineData("Text\n\n\t[[A]]\n", "")]
    [InlineData("Text\n    [[A]]", "A")]
    public void Indented_code_holds_no_links_but_an_indented_line_of_text_does(
        string markdown,
        string links
    ) => Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("$[[A]]$", "")]
    [InlineData("$$[[A]]$$", "")]
    [InlineData("$$\n[[A]]\n$$\n[[B]]", "B")]
    [InlineData("It cost $5 and [[A]] cost $6.", "A")]
    [InlineData("From $5 to $ 6 [[A]]", "A")]
    [InlineData(@"\$[[A]]\$", "A")]
    [InlineData("| a |\n|---|\n| $5 | [[A]] |\n| [[B]] | $6 |", "A, B")]
    public void Math_holds_no_links_but_money_is_no_math(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("<!-- [[A]] -->", "")]
    [InlineData("<!--\n[[A]]\n\n[[A]]\n-->\n[[B]]", "B")]
    [InlineData("one <!-- [[A]] --> [[B]]", "B")]
    [InlineData("one <!-- [[A]]\n[[A]] --> [[B]]", "B")]
    public void An_HTML_comment_holds_no_links(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("%% [[A]] #t %%", "A", "t")]
    [InlineData("one %% [[A]] #t %% two", "A", "t")]
    [InlineData("%%\n[[A]]\n%%\n[[B]]", "A, B", "")]
    [InlineData("%%\n# Not a heading #t\n- [[A]]\n%%\n[[B]]", "A, B", "t")]
    public void A_comment_of_Obsidians_own_is_indexed(string markdown, string links, string tags)
    {
        Assert.Equal(links, WrittenLinks.In(markdown));
        Assert.Equal(tags, string.Join(", ", VaultText.Note(markdown).Tags));
    }

    [Fact]
    public void A_front_matter_block_further_down_is_not_front_matter() =>
        Assert.Empty(
            VaultText.Note("Text\n\n---\naliases: [Other]\ntags: [x]\n---\n\nMore").Aliases
        );
}
