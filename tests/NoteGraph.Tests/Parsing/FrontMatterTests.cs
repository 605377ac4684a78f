using NoteGraph.Notes;
using NoteGraph.Tests.Support;

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

    [Fact]
    public void Nesting_without_end_in_front_matter_is_a_problem_beside_a_withheld_note_too()
    {
        var vault = VaultText.Vault(
            $"=== A.md\n---\na: {new string('[', 500_000)}\n---\n[[B]]\n"
                + "=== B.md\n---\npublish: false\n---\n"
        );

        Assert.Contains(vault.Problems, problem => problem.Code == ProblemCode.BadFrontMatter);
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

    [Theory]
    [InlineData("publish: false\ndescription: Plan: sell the firm")]
    [InlineData("description: Plan: sell the firm\npublish: false")]
    [InlineData("a: [\nPublish : 'FALSE'   # not yet")]
    [InlineData("a: [\n\"publish\": \"false\"")]
    [InlineData("a: [\npublish:false")]
    [InlineData("publish:false")]
    [InlineData("title: x\npublish:\u00A0false")]
    [InlineData("title: x\n publish: false")]
    [InlineData("a: [\npublish:\n  - false")]
    [InlineData("a: [\npublish: [false]")]
    [InlineData("a: [\npublish: !!bool false")]
    [InlineData("a: [\n? publish\n: false")]
    [InlineData("\ttitle: x\n\tpublish: false")]
    [InlineData("tags: a\ntags: b\npublish: false")]
    [InlineData("publish: true\npublish: false")]
    [InlineData(
        "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\npublish: false"
    )]
    [InlineData("- a\npublish: false")]
    [InlineData("title: x\n...\npublish: false")]
    [InlineData("title: x\n--- # more\npublish: false")]
    [InlineData("{\"title\": \"x\" \"publish\": false}")]
    [InlineData("{\n  \"title\": \"x\"\n  \"publish\": false\n}")]
    [InlineData("{\"title\": \"x: [, \"publish\":false,}")]
    [InlineData("a: [\r\npublish: false\r\nb: c")]
    [InlineData("a: [\rpublish: false\rb: c")]
    public void A_slip_in_the_front_matter_does_not_publish_a_withheld_note(string frontMatter) =>
        Assert.Empty(VaultText.Vault($"---\n{frontMatter}\n---\nHidden words.").Notes);

    [Theory]
    [InlineData("a: [\nx:\n  publish: false")]
    [InlineData("a: [\nx: # of x\n  y: 1\n\n  publish: false")]
    [InlineData("a: [\nx: |\n  publish: false")]
    [InlineData("a: [\n- x: 1\n  publish: false")]
    [InlineData("x: {a: 1, publish: false}\na: [")]
    [InlineData("a: [\n# publish: false")]
    [InlineData("a: [\npublish: true")]
    [InlineData("a: [\npublish:\nfalse: b")]
    [InlineData("a: [\npublish: falsehoods")]
    [InlineData("a: [\nunpublish: false")]
    [InlineData("a: [\npublished: false")]
    [InlineData("a: [\nx: do not publish: false")]
    public void A_slip_withholds_no_note_that_does_not_say_so(string frontMatter) =>
        Assert.Equal(
            ProblemCode.BadFrontMatter,
            Assert.Single(VaultText.Vault($"---\n{frontMatter}\n---\n").Problems).Code
        );

    [Theory]
    [InlineData("!<tag:example.org,2026:", ">")]
    [InlineData("!", "")]
    [InlineData("&", "")]
    public void A_slip_does_not_publish_a_withheld_note_however_long_the_tag_before_false_is(
        string begin,
        string end
    )
    {
        var tag = begin + new string('x', 100_000) + end;

        Assert.Empty(VaultText.Vault($"---\na: [\npublish: {tag} false\n---\n").Notes);
    }

    [Theory]
    [InlineData("publish: ", ' ', "x")]
    [InlineData("publish: false", ' ', "x")]
    [InlineData("publish", ' ', "x")]
    [InlineData("publish: &", 'x', "x")]
    [InlineData("", ' ', "publish: true")]
    public void A_slip_far_from_the_next_word_is_soon_read(string before, char with, string after)
    {
        var note = VaultText.Note(
            $"---\na: [\n{before}{new string(with, 1_000_000)}{after}\n---\n"
        );

        Assert.False(note.IsWithheld);
    }

    [Theory]
    [InlineData(",publish:!")]
    [InlineData("{publish:&a")]
    [InlineData("publish:&a,\"")]
    [InlineData("publish   :   \n")]
    [InlineData(": : ")]
    public void Many_slips_are_soon_read(string slip)
    {
        var slips = string.Concat(Enumerable.Repeat(slip, 100_000));

        Assert.False(VaultText.Note($"---\na: 1\na: 2\n{slips}\n---\n").IsWithheld);
    }

    [Fact]
    public void A_slip_above_many_lines_below_another_property_is_soon_read()
    {
        var lines = string.Concat(Enumerable.Repeat("  publish: false\n", 50_000));

        Assert.Empty(VaultText.Vault($"---\na: [\nx:\n{lines}---\n").Notes);
    }

    [Theory]
    [InlineData("---\rpublish: false\r---\rHidden words.")]
    [InlineData("---\r\npublish: false\r---\nHidden words.")]
    [InlineData("---\r\rpublish: false\r\r---")]
    public void A_carriage_return_alone_ends_a_line_of_front_matter(string text) =>
        Assert.Empty(VaultText.Vault(text).Notes);

    [Fact]
    public void What_follows_front_matter_of_such_lines_is_read_in_its_place()
    {
        var note = VaultText.Note("---\rtitle: T\r---\r# H\r[[#H]]");

        Assert.Equal("T", note.Title);
        Assert.Equal("# H\r[[#H]]", note.Body);
        Assert.Equal("H", Assert.Single(note.Sections).Heading);
        Assert.Equal(5, Assert.Single(note.Links).Line);
    }

    [Theory]
    [InlineData("---\npublish: false\n\nNothing closes it.")]
    [InlineData("\n---\npublish: false\n---\n")]
    public void What_is_no_front_matter_withholds_nothing(string text) =>
        Assert.Single(VaultText.Vault(text).Notes);

    [Theory]
    [InlineData("title: x\n...")]
    [InlineData("title: x\n...\n# the end\n")]
    [InlineData("title: x\n# the end")]
    public void Properties_may_end_as_a_document_does(string frontMatter)
    {
        var vault = VaultText.Vault($"---\n{frontMatter}\n---\n");

        Assert.Empty(vault.Problems);
        Assert.Equal("x", Assert.Single(vault.Notes).Title);
    }

    private static Note Read(string frontMatter) => VaultText.Note($"---\n{frontMatter}\n---\n");
}
