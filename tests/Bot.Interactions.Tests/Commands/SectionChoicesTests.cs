using Bot.Interactions.Commands;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Commands;

public class SectionChoicesTests
{
    [Theory]
    [InlineData("## 1. Overview", "1. Overview")]
    [InlineData("## 2024.", "2024.")]
    [InlineData("## - open", "- open")]
    [InlineData("## **Work** with [[Bo|Mr Bo]]", "Work with Mr Bo")]
    public void A_heading_has_a_row_with_all_of_its_words_that_leads_back_to_it(
        string heading,
        string label
    )
    {
        var vault = VaultText.Vault($"=== Ada.md\n## Life\nLong.\n{heading}\nMore.");
        var note = vault.Note("Ada.md");

        Assert.Equal(["Life", label], SectionChoices.Labels(vault, note));
        Assert.Equal(1, SectionChoices.Find(vault, note, label));
    }

    [Theory]
    [InlineData("Notes,Notes,NOTES", "Notes,Notes (2),NOTES (3)")]
    [InlineData("Notes,Notes (2),Notes,Notes", "Notes,Notes (2),Notes (3),Notes (4)")]
    [InlineData("Notes,Notes,Notes (2)", "Notes,Notes (2),Notes (2) (2)")]
    public void Headings_that_repeat_are_told_apart_by_a_number(string headings, string labels) =>
        Assert.Equal(labels.Split(','), Labels(headings.Split(',')));

    [Fact]
    public void Long_headings_that_are_cut_to_the_same_words_are_told_apart()
    {
        var labels = Labels([
            .. Enumerable.Range(0, 12).Select(at => $"{new string('x', 98)} {at} and more"),
        ]);

        Assert.Equal(12, labels.Distinct().Count());
        Assert.All(labels, label => Assert.InRange(label.Length, 80, 100));
        Assert.EndsWith("… (12)", labels[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_repeats_fifty_thousand_times_is_numbered_through()
    {
        var labels = Labels([.. Enumerable.Repeat("Notes", 50_000)]);

        Assert.Equal("Notes (50000)", labels[^1]);
        Assert.Equal(50_000, labels.Distinct().Count());
    }

    private static List<string> Labels(string[] headings)
    {
        var vault = VaultText.Vault(
            "=== Ada.md\n" + string.Join('\n', headings.Select(heading => "## " + heading))
        );
        return [.. SectionChoices.Labels(vault, vault.Note("Ada.md"))];
    }
}
