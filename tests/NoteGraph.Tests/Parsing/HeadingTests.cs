using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

public class HeadingTests
{
    [Theory]
    [InlineData("# One\n## Two\n###### Six", "1 One, 2 Two, 6 Six")]
    [InlineData("# One #\n## Two ##  ", "1 One, 2 Two")]
    [InlineData("# C#", "1 C#")]
    [InlineData("One\n===\nTwo\n---", "1 One, 2 Two")]
    [InlineData("#No blank\n####### Seven", "")]
    [InlineData("```\n# Code\n```\n    # Code", "")]
    [InlineData("%%\n# Comment\n%%", "")]
    [InlineData("<!--\n# Comment\n-->", "")]
    [InlineData("---\n# In front matter\na: b\n---\n# One", "1 One")]
    [InlineData("# With [[Link|label]] and **bold**", "1 With [[Link|label]] and **bold**")]
    public void A_heading_is_its_text_as_written(string markdown, string headings) =>
        Assert.Equal(
            headings,
            string.Join(
                ", ",
                VaultText
                    .Note(markdown)
                    .Sections.Select(section => $"{section.Level} {section.Heading}")
            )
        );

    [Fact]
    public void A_section_ends_at_the_next_heading_of_its_level_or_above()
    {
        var note = VaultText.Note("# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\ne");

        Assert.Equal(
            ["a\n## B\nb\n### C\nc\n## D\nd", "b\n### C\nc", "c", "d", "e"],
            note.Sections.Select(note.TextOf)
        );
        Assert.Equal(["a", "b", "c", "d", "e"], note.Sections.Select(note.OwnTextOf));
    }

    [Fact]
    public void A_section_of_a_note_whose_lines_end_in_carriage_returns_ends_like_any_other()
    {
        var note = VaultText.Note("# A\r\rText\r\rB\rb\r===\r\r## Related\r\r- [[C]] — why\r");

        Assert.Equal(["A", "B b", "Related"], note.Sections.Select(section => section.Heading));
        Assert.Equal("Text", note.OwnTextOf(note.Sections[0]));
        Assert.Equal("C", Assert.Single(note.Card.Related).Name);
        Assert.Equal("why", note.Card.Related[0].Annotation);
    }

    [Fact]
    public void A_heading_without_text_under_it_has_an_empty_section() =>
        Assert.Equal("", VaultText.Note("# A") is var note ? note.TextOf(note.Sections[0]) : null);

    [Theory]
    [InlineData("[[A]]\n===\n[[B]]", 1, new[] { 1, 3 })]
    [InlineData("\n\n[[A]]\nmore [[B]]\n---\n[[C]]", 3, new[] { 3, 4, 6 })]
    [InlineData("Text\n\n# [[A]]\n[[B]]", 3, new[] { 3, 4 })]
    public void A_heading_and_its_links_are_on_the_lines_where_they_begin(
        string markdown,
        int line,
        int[] links
    )
    {
        var note = VaultText.Note(markdown);

        Assert.Equal(line, Assert.Single(note.Sections).Line);
        Assert.Equal(links, note.Links.Select(link => link.Line));
    }

    [Fact]
    public void An_underlined_heading_of_several_lines_is_one_line() =>
        Assert.Equal("One two", Assert.Single(VaultText.Note("One\ntwo\n===").Sections).Heading);
}
