using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class AliasLinkTests
{
    [Theory]
    [InlineData("[[Bee]]", "aliases: Bee")]
    [InlineData("[[bee#Heading]]", "aliases: [Bee]")]
    [InlineData("[[BEE|label]]", "alias: Bee")]
    [InlineData("![[Bee]]", "aliases: Bee")]
    [InlineData("[x](Bee)", "aliases: Bee")]
    [InlineData("[[Bee]]", "title: Bee")]
    [InlineData("[[a/b]]", "aliases: a/b")]
    public void What_Obsidian_leaves_unresolved_is_tried_as_an_alias_and_marked(
        string link,
        string frontMatter
    )
    {
        var edge = LinkIn($"=== A.md\n{link}\n=== B.md\n---\n{frontMatter}\n---\n");

        Assert.Equal((Resolution.ViaAlias, "B.md"), (edge.Resolution, edge.To?.Id.Path));
    }

    [Fact]
    public void A_link_via_alias_is_a_problem_that_says_what_Obsidian_would_follow()
    {
        var vault = VaultText.Vault("=== A.md\n[[Bee]]\n=== B.md\n---\naliases: Bee\n---\n");

        var problem = Assert.Single(vault.Problems);
        Assert.Equal(
            (ProblemCode.LinkViaAlias, "A.md", 1),
            (problem.Code, problem.Path, problem.Line)
        );
        Assert.Contains("[[B|Bee]]", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_by_name_and_links_via_alias_are_counted_apart()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[B]] [[b]] [[Bee]] [[Bee]] [[Bee]] [[Nobody]]\n=== B.md\n---\naliases: Bee\n---\n"
        );

        var counts = vault.LinksFrom(vault.Note("A.md")).CountBy(edge => edge.Resolution);
        Assert.Equal(
            new Dictionary<Resolution, int>
            {
                [Resolution.Resolved] = 2,
                [Resolution.ViaAlias] = 3,
                [Resolution.Unresolved] = 1,
            },
            counts.ToDictionary()
        );
    }

    [Fact]
    public void A_file_name_wins_over_an_alias() =>
        Assert.Equal(
            "x/Bee.md",
            LinkIn(
                "=== A.md\n[[Bee]]\n=== B.md\n---\naliases: Bee\n---\n=== x/Bee.md\n"
            ).To?.Id.Path
        );

    [Fact]
    public void An_alias_that_equals_a_title_loses_to_it_and_is_a_problem()
    {
        const string text =
            "=== A.md\n[[Bee]]\n=== B.md\n---\naliases: Bee\n---\n=== C.md\n---\ntitle: Bee\n---\n";

        Assert.Equal("C.md", LinkIn(text).To?.Id.Path);
        var problem = Assert.Single(
            VaultText.Vault(text).Problems,
            problem => problem.Code == ProblemCode.AliasEqualsTitle
        );
        Assert.Equal(("B.md", 2), (problem.Path, problem.Line));
    }

    [Fact]
    public void An_alias_that_several_notes_share_is_ambiguous_for_all_of_them()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[Bee]]\n=== B.md\n---\naliases: Bee\n---\n=== C.md\n---\naliases: bee\n---\n"
        );
        var edge = Assert.Single(vault.LinksFrom(vault.Note("A.md")));

        Assert.Equal((Resolution.Ambiguous, null), (edge.Resolution, edge.To));
        Assert.Equal(
            ["B.md", "C.md"],
            vault.Candidates(edge.Link, edge.From).Select(note => note.Id.Path)
        );
        Assert.Empty(vault.LinksTo(vault.Note("B.md")));
        Assert.Equal(
            [
                (ProblemCode.AmbiguousLink, "A.md"),
                (ProblemCode.SharedAlias, "B.md"),
                (ProblemCode.SharedAlias, "C.md"),
            ],
            vault.Problems.Select(problem => (problem.Code, problem.Path))
        );
    }

    [Fact]
    public void An_alias_twice_in_one_note_is_not_shared() =>
        Assert.Equal(
            Resolution.ViaAlias,
            LinkIn(
                "=== A.md\n[[Bee]]\n=== B.md\n---\naliases: [Bee, bee]\nalias: BEE\n---\n"
            ).Resolution
        );

    [Fact]
    public void Two_notes_of_one_title_are_a_problem_of_both() =>
        Assert.Equal(
            ["x/B.md", "y/B.md"],
            VaultText
                .Vault("=== x/B.md\n=== y/B.md\n")
                .Problems.Where(problem => problem.Code == ProblemCode.DuplicateTitle)
                .Select(problem => problem.Path)
        );

    private static Edge LinkIn(string text)
    {
        var vault = VaultText.Vault(text);
        return Assert.Single(vault.LinksFrom(vault.Note("A.md")));
    }
}
