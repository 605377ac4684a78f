using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

public class WikilinkTests
{
    [Theory]
    [InlineData("[[Note]]", "Note")]
    [InlineData("[[Note|label]]", "Note|label")]
    [InlineData("[[Note#Heading]]", "Note#Heading")]
    [InlineData("[[Note#Heading#Below it]]", "Note#Heading#Below it")]
    [InlineData("[[Note#^block-1]]", "Note#^block-1")]
    [InlineData("[[#Heading]]", "#Heading")]
    [InlineData("[[#^block]]", "#^block")]
    [InlineData("![[Note]]", "!Note")]
    [InlineData("![[Note#Heading|label]]", "!Note#Heading|label")]
    [InlineData("![[picture.png|100x80]]", "!picture.png|100x80")]
    [InlineData("see [[A]], [[B|b]] and ![[C]].", "A, B|b, !C")]
    [InlineData("[[A]][[B]]", "A, B")]
    public void A_link_keeps_its_target_anchor_and_label(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("[[ foo ]]", "foo")]
    [InlineData("[[ foo | bar ]]", "foo|bar")]
    [InlineData("[[foo|]]", "foo")]
    [InlineData("[[foo|**b**]]", "foo|**b**")]
    [InlineData("[[foo|a|b]]", "foo|a|b")]
    [InlineData("[[#h#sub||x]]", "#h#sub||x")]
    [InlineData("[[|]]", "|")]
    [InlineData("[[|alias]]", "|alias")]
    [InlineData("[[pa#th/path/n]]", "pa#th/path/n")]
    [InlineData("[[Note.1]]", "Note.1")]
    [InlineData("[[Dr. Smith]]", "Dr. Smith")]
    [InlineData("[[a]b]]", "a]b")]
    [InlineData("[[constructor]]", "constructor")]
    public void What_stands_between_the_brackets_is_split_at_the_first_bar_and_trimmed(
        string markdown,
        string links
    ) => Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[[ ]]")]
    [InlineData("[[]] and [[ ]]")]
    [InlineData("[[unclosed")]
    [InlineData("[[unclosed]")]
    [InlineData("[[over\ntwo lines]]")]
    [InlineData("[ [spaced] ]")]
    [InlineData(@"\[\[escaped]]")]
    public void What_names_nothing_or_is_not_closed_on_its_line_is_text(string markdown) =>
        Assert.Equal("", WrittenLinks.In(markdown));

    [Theory]
    [InlineData("[[unclosed and [[A]]", "A")]
    [InlineData("[[a [[b]] c]]", "b")]
    [InlineData("[[unclosed\n\n[[A]]", "A")]
    [InlineData("[[unclosed\n[[A]]", "A")]
    public void A_stray_opening_does_not_hide_the_link_after_it(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Fact]
    public void A_bracket_may_be_part_of_a_name()
    {
        var vault = VaultText.Vault("=== A.md\n[[[page] d]]\n=== [page] d.md\n");

        var edge = Assert.Single(vault.LinksFrom(vault.Note("A.md")));
        Assert.Equal("[page] d.md", edge.To?.Id.Path);
    }

    [Theory]
    [InlineData("- one\n  - two [[A]]\n    1. three [[B]]\n       - [ ] four [[C]]", "A, B, C")]
    [InlineData("* [[A]]\n\n  still [[B]]\n\n      not [[code]]", "A, B")]
    [InlineData("> [[A]]\n> > [[B]]\n> > > [[C]]", "A, B, C")]
    [InlineData(
        "> [!note] On [[A]]\n> Text [[B]]\n>\n> > [!tip]- [[C]]\n> > - [[D]]",
        "A, B, C, D"
    )]
    [InlineData("# On [[A]]\n\nOn [[B]]\n=====", "A, B")]
    [InlineData("**[[A]]** _[[B]]_ ~~[[C]]~~ ==[[D]]==", "A, B, C, D")]
    [InlineData("Text[^1]\n\n[^1]: A footnote [[A]]", "A")]
    [InlineData("Text ^[with [[A]]]", "A")]
    [InlineData("<b>[[A]]</b>", "A")]
    [InlineData("One\\\n[[A]]", "A")]
    public void Links_count_in_lists_quotes_callouts_headings_and_emphasis(
        string markdown,
        string links
    ) => Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| [[A\\|x]] | [[B]] |", "A|x, B")]
    [InlineData("| a | b |\n|---|---|\n| ![[A\\|100]] | [[B#h\\|y z]] |", "!A|100, B#h|y z")]
    [InlineData("| a |\n|---|\n| [[A\\|x\\|y]] |", @"A|x\|y")]
    [InlineData("Outside [[A\\|x]] of tables.", "A|x")]
    public void An_escaped_bar_in_a_table_separates_the_label(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Fact]
    public void A_link_knows_its_line() =>
        Assert.Equal(
            [2, 5, 7, 8],
            VaultText
                .Note("---\nfriend: \"[[A]]\"\n---\n\n[[B]]\n\n> one [[C]]\n> two [[D]]")
                .Links.Select(link => link.Line)
        );

    [Fact]
    public void Lines_are_counted_alike_whatever_ends_them() =>
        Assert.Equal(
            [3, 4],
            VaultText.Note("One\r\n\r\n[[A]]\r\n- [[B]]\r\n").Links.Select(link => link.Line)
        );

    [Theory]
    [InlineData("[r]: b\n[[A]]", 2)]
    [InlineData("Text\n\n[r]: b\n[s]: c\n[[A]]", 5)]
    [InlineData("> [r]: b\n> [[A]]", 2)]
    [InlineData("[r]: b\n[[A]]\n===", 2)]
    public void Definitions_before_a_link_count_as_lines(string markdown, int line) =>
        Assert.Equal(line, Assert.Single(VaultText.Note(markdown).Links).Line);

    [Fact]
    public void Very_many_definitions_are_definitions_all_the_same()
    {
        var note = VaultText.Note(string.Concat(Enumerable.Repeat("[r]: b\n", 2000)) + "[[A]]");

        Assert.Equal(2001, Assert.Single(note.Links).Line);
        Assert.Equal("A", VaultText.Vault(note.Text).PlainText(note.Text, note));
    }
}
