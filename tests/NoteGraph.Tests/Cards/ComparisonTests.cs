using NoteGraph.Cards;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Cards;

public class ComparisonTests
{
    private static readonly Vault Vault = VaultText.Vault(
        """
        === A.md
        #actor #Ship #sea/north

        [[Port]] and [[Port]] and [[Crane]] and [[B]]

        ## Quick stats
        | Metric | Value |
        |---|---|
        | Built | 1990 |
        | **Crew** | 12 |
        | Home port | [[Port\|Harbour]] |
        | Funnels | 2 |

        === B.md
        #ship #sea/south #actor

        [[Crane]] and [[Port]] and [[Nowhere]] and [[A]]

        ## Quick stats
        - crew: 14
        - Home-Port: Harbour
        - Masts: 3
        - BUILT: 1990

        === Port.md
        === Crane.md
        """
    );

    private static readonly Comparison Found = Comparison.Of(
        Vault,
        Vault.Note("A.md"),
        Vault.Note("B.md")
    );

    [Fact]
    public void Stats_are_joined_by_name_without_case_marks_and_punctuation() =>
        Assert.Equal(["**Crew**"], Found.Differing.Select(stat => stat.Name));

    [Fact]
    public void Values_that_read_the_same_are_the_same() =>
        Assert.Equal(["Built", "Home port"], Found.Same.Select(stat => stat.Name));

    [Theory]
    [InlineData("$1.5B", "$15B", false)]
    [InlineData("-5 %", "5 %", false)]
    [InlineData("1:2", "12", false)]
    [InlineData("C++", "C#", false)]
    [InlineData("Tromsø", "Tromso", false)]
    [InlineData("Z\u00FCrich", "Zu\u0308rich", true)]
    [InlineData("**Quiet**  machines", "quiet machines", true)]
    [InlineData("[[Port|Harbour]]", "harbour", true)]
    public void Values_are_the_same_only_when_they_read_the_same_but_for_case(
        string first,
        string second,
        bool isSame
    ) => Assert.Equal(isSame, IsSame(first, second));

    [Fact]
    public void Values_that_differ_in_their_last_letter_differ_however_long_they_are()
    {
        var much = string.Concat(Enumerable.Repeat("words ", 200));

        Assert.False(IsSame(much + "A", much + "B"));
        Assert.True(IsSame(much + "A", much + "a"));
    }

    [Fact]
    public void What_only_one_has_comes_in_the_order_of_the_notes() =>
        Assert.Equal(
            [("Funnels", "2", null), ("Masts", null, "3")],
            Found.Lone.Select(stat => (stat.Name, stat.First, stat.Second))
        );

    [Fact]
    public void Shared_tags_are_compared_without_case() =>
        Assert.Equal(["actor", "Ship"], Found.Tags);

    [Fact]
    public void Shared_links_are_notes_that_are_there_and_neither_of_the_two() =>
        Assert.Equal(["Port.md", "Crane.md"], Found.Links.Select(note => note.Id.Path));

    [Fact]
    public void Notes_that_share_nothing_have_an_empty_comparison()
    {
        var found = Comparison.Of(Vault, Vault.Note("Port.md"), Vault.Note("Crane.md"));

        Assert.Empty(found.Differing);
        Assert.Empty(found.Same);
        Assert.Empty(found.Lone);
        Assert.Empty(found.Tags);
        Assert.Empty(found.Links);
    }

    private static bool IsSame(string first, string second)
    {
        var vault = VaultText.Vault(
            $"=== A.md\n## Quick stats\n- Worth: {first}\n=== B.md\n## Quick stats\n- Worth: {second}"
        );
        var found = Comparison.Of(vault, vault.Note("A.md"), vault.Note("B.md"));
        Assert.Equal(1, found.Same.Length + found.Differing.Length);
        return found.Same.Length == 1;
    }
}
