using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Parsing;

public class FrontMatterTests
{
    [Theory]
    [InlineData("aliases: [A, B]", "A, B")]
    [InlineData("aliases: A", "A")]
    [InlineData("alias: A", "A")]
    [InlineData("Aliases:\n  - A\n  - B", "A, B")]
    [InlineData("aliases: [A]\nalias: B", "A, B")]
    [InlineData("aliases: [A, a, A]", "A")]
    [InlineData(
        "aliases: [ON, no, 002475, 1.0, 2026-01-01, null, ~]",
        "ON, no, 002475, 1.0, 2026-01-01"
    )]
    [InlineData("aliases: 'it''s'", "it's")]
    [InlineData("aliases: \"a: b\"", "a: b")]
    [InlineData("aliases: \"null\"", "null")]
    [InlineData("aliases: [' A ', '']", "A")]
    [InlineData("aliases: |\n  A\n", "A")]
    [InlineData("aliases:", "")]
    [InlineData("aliases: {a: b}", "")]
    [InlineData("aliases: &x A\nalias: *x", "A")]
    [InlineData("{\"aliases\": [\"A\", \"B\"], \"tags\": [\"t\"]}", "A, B")]
    public void Aliases_are_the_text_as_written(string frontMatter, string aliases) =>
        Assert.Equal(aliases, string.Join(", ", Read(frontMatter).Aliases));

    [Theory]
    [InlineData("friend: \"[[A]]\"", "property:A")]
    [InlineData("friend: '[[A#h|label]]'", "property:A#h|label")]
    [InlineData("friend: \"[[#H]]\"", "property:#H")]
    [InlineData("friends:\n  - \"[[A]]\"\n  - \"[[B]]\"", "property:A, property:B")]
    [InlineData("deep:\n  er:\n    - \"[[A]]\"", "property:A")]
    [InlineData("friend: [[A]]", "")]
    [InlineData("friend: \"with [[A]] in text\"", "")]
    [InlineData("# [[A]]\nfriend: b", "")]
    public void A_string_that_is_a_link_is_one(string frontMatter, string links) =>
        Assert.Equal(links, WrittenLinks.In($"---\n{frontMatter}\n---\n"));

    [Fact]
    public void A_heading_link_in_front_matter_leads_to_the_note_itself()
    {
        var vault = VaultText.Vault("=== A.md\n---\nsee: \"[[#H]]\"\n---\n");

        Assert.Equal("A.md", Assert.Single(vault.LinksFrom(vault.Note("A.md"))).To?.Id.Path);
    }

    [Theory]
    [InlineData("---\ntitle: Shown\n---\n", "Shown")]
    [InlineData("---\ntitle: '  '\n---\n", "Note")]
    [InlineData("---\ntitle: [a]\n---\n", "Note")]
    [InlineData("---\ntitle: 007\n---\n", "007")]
    [InlineData("---\r\ntitle: Shown\r\n---\r\n", "Shown")]
    [InlineData("---   \ntitle: Shown\n---  \n", "Shown")]
    [InlineData("---\ntitle: Shown\n---", "Shown")]
    [InlineData("\uFEFF---\ntitle: Shown\n---\n", "Shown")]
    [InlineData("---\n---\n", "Note")]
    [InlineData("---\n\n---\n", "Note")]
    [InlineData("\n---\ntitle: Shown\n---\n", "Note")]
    [InlineData(" ---\ntitle: Shown\n---\n", "Note")]
    [InlineData("---\ntitle: Shown\n", "Note")]
    [InlineData("----\ntitle: Shown\n----\n", "Note")]
    [InlineData("# H\n---\ntitle: Shown\n---\n", "Note")]
    public void Front_matter_stands_between_two_fences_at_the_very_first_byte(
        string text,
        string title
    ) => Assert.Equal(title, VaultText.Note(text).Title);

    [Theory]
    [InlineData("a: [", 3)]
    [InlineData("ok: 1\nbad: \"x\" y", 3)]
    [InlineData("a: 1\na: 2", 3)]
    [InlineData("- a\n- b", 2)]
    [InlineData("only text", 2)]
    [InlineData("a: b\n\tc: d", 2)]
    public void Bad_front_matter_is_a_problem_with_its_line_and_the_body_is_still_read(
        string frontMatter,
        int line
    )
    {
        var vault = VaultText.Vault($"---\n{frontMatter}\n---\n# H\n[[#H]] #tag");

        var problem = Assert.Single(vault.Problems);
        Assert.Equal(ProblemCode.BadFrontMatter, problem.Code);
        Assert.Equal(line, problem.Line);
        Assert.NotEqual("", problem.Advice);
        var note = Assert.Single(vault.Notes);
        Assert.Equal("#H", Assert.Single(note.Links).Target);
        Assert.Equal("tag", Assert.Single(note.Tags));
    }

    [Fact]
    public void An_alias_bomb_stays_as_small_as_it_is_written()
    {
        var bomb = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(at =>
                    $"a{at}: &a{at} [{string.Join(", ", Enumerable.Repeat($"*a{at - 1}", 9))}]\n"
                )
        );

        var note = Read($"a0: &a0 [lol]\n{bomb}aliases: [Kept]");

        Assert.Equal("Kept", Assert.Single(note.Aliases));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_in_front_matter_is_a_problem(string opening)
    {
        var vault = VaultText.Vault(
            $"---\na: {string.Concat(Enumerable.Repeat(opening, 5000))}\n---\n[[#H]]"
        );

        Assert.Equal(ProblemCode.BadFrontMatter, Assert.Single(vault.Problems).Code);
        Assert.Single(Assert.Single(vault.Notes).Links);
    }

    [Theory]
    [InlineData("publish: false", true)]
    [InlineData("publish: False", true)]
    [InlineData("Publish: 'false'", true)]
    [InlineData("publish: true", false)]
    [InlineData("publish:", false)]
    [InlineData("published: false", false)]
    public void A_note_says_itself_that_it_is_withheld(string frontMatter, bool isWithheld) =>
        Assert.Equal(isWithheld, VaultText.Vault($"---\n{frontMatter}\n---\n").Notes.IsEmpty);

    private static Note Read(string frontMatter) => VaultText.Note($"---\n{frontMatter}\n---\n");
}
