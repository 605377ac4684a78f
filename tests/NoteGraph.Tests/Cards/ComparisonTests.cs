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
}
