using NoteGraph.Cards.Coverage;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

public sealed class CardCoverageTests
{
    [Fact]
    public void It_counts_what_cards_show_and_names_what_they_lack()
    {
        var coverage = Coverage(
            """
            === A.md
            Prose. ![[a.png]]

            ## Quick stats

            | Metric | Value |
            |---|---|
            | Seat | Phoenix |

            *Updated 2026-01-01*

            ## Related

            - [[B]]
            === B.md
            ## Quick stats

            | Metric | Value |
            |---|---|
            | Seat | |

            ## Related

            Sources:
            - a book
            """
        );

        Assert.Equal(2, coverage.Notes);
        Assert.Equal(1, coverage.Summaries);
        Assert.Equal(new SectionCoverage(2, 1, 1), coverage.Stats);
        Assert.Equal(new SectionCoverage(2, 1, 1), coverage.Related);
        Assert.Equal(1, coverage.Updated);
        Assert.Equal(1, coverage.Images);
        Assert.Equal(
            [("B.md", CardLack.Summary)],
            coverage.Gaps.Select(gap => (gap.Note.Path, gap.Lack))
        );
    }

    [Theory]
    [InlineData("| Metric | 2024 | 2025 |\n|---|---|---|\n| Sales | 4 | 5 |", true)]
    [InlineData("| Metric | 2024 |\r|---|---|\r| Sales | 4 |", true)]
    [InlineData("| Metric | 2024 |\r\n|---|---|\r\n| Sales | 4 |", true)]
    [InlineData("- Seat: Phoenix", true)]
    [InlineData("- Phoenix", false)]
    [InlineData("- : Phoenix", false)]
    [InlineData("- Seat:", false)]
    [InlineData("| Seat | Phoenix |", false)]
    [InlineData("Prose: with | a bar.", false)]
    public void Rows_that_no_card_shows_are_counted_all_the_same(string section, bool isWritten) =>
        Assert.Equal(
            isWritten ? 1 : 0,
            Coverage($"Prose.\n\n## Quick stats\n\n{section}\n").Stats.WithRows
        );

    [Theory]
    [InlineData("- [[A]]", 1)]
    [InlineData("> [!info] x\n> - [[A]]", 1)]
    [InlineData("| Who | Why |\n|---|---|\n| [[A]] | partner |", 1)]
    [InlineData("It is near [[A]].", 1)]
    [InlineData("Nothing is near.", 0)]
    [InlineData("![[a.png]]", 0)]
    [InlineData("Sources:\n[[A]]", 0)]
    [InlineData("Sources:\r[[A]]", 0)]
    public void A_related_section_that_names_something_in_any_way_is_counted(
        string section,
        int written
    ) =>
        Assert.Equal(
            new SectionCoverage(1, written, written),
            Coverage($"Prose.\n\n## Related\n\n{section}\n").Related
        );

    private static CardCoverage Coverage(string text) =>
        CardCoverage.Of(VaultText.Vault(text).Notes, VaultOptions.Default);
}
