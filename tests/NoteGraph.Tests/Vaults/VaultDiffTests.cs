using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class VaultDiffTests
{
    [Fact]
    public void A_vault_does_not_differ_from_itself()
    {
        const string notes = "=== A.md\n[[B]] [[Nobody]]\n=== B.md\n#actor";

        Assert.True(Between(notes, notes).IsEmpty);
    }

    [Fact]
    public void Notes_come_and_go()
    {
        var diff = Between("=== Old.md\none\n=== Stays.md", "=== New.md\ntwo\n=== Stays.md");

        Assert.Equal(["New.md"], diff.Added.Select(note => note.Id.Path));
        Assert.Equal(["Old.md"], diff.Removed.Select(note => note.Id.Path));
        Assert.Empty(diff.Renamed);
    }

    [Fact]
    public void The_same_text_under_another_path_is_a_renamed_note()
    {
        var diff = Between("=== Old.md\nthe text", "=== Folder/New.md\nthe text");

        var renamed = Assert.Single(diff.Renamed);
        Assert.Equal(("Old.md", "Folder/New.md"), (renamed.From.Id.Path, renamed.To.Id.Path));
        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
    }

    [Fact]
    public void Where_several_have_the_text_nobody_is_said_to_be_renamed()
    {
        var diff = Between("=== A.md\ntext\n=== B.md\ntext", "=== C.md\ntext");

        Assert.Empty(diff.Renamed);
        Assert.Equal(2, diff.Removed.Length);
    }

    [Theory]
    [InlineData("#actor\n\n**A** — one.", "#actor\n\n**A** — two.", NoteParts.Summary)]
    // Without a section of related notes, those that the text links to take its place.
    [InlineData("Words.", "Words. [[B]]", NoteParts.Links | NoteParts.Summary | NoteParts.Related)]
    [InlineData("Words.\n\n# One", "Words.\n\n# Two", NoteParts.Sections)]
    [InlineData("Words.\n\n#one", "Words.\n\n#two", NoteParts.Tags)]
    [InlineData(
        "Words.\n\n## Quick stats\n\n- A: 1",
        "Words.\n\n## Quick stats\n\n- A: 2",
        NoteParts.Stats
    )]
    [InlineData(
        "Words.\n\n## Related\n\n- [[B]] — one",
        "Words.\n\n## Related\n\n- [[B]] — two",
        NoteParts.Related
    )]
    [InlineData(
        "---\naliases: [x]\n---\nWords.",
        "---\naliases: [y]\n---\nWords.",
        NoteParts.Names
    )]
    [InlineData("Words.\n\n\n", "Words.", NoteParts.None)]
    public void A_changed_note_says_which_parts_changed(
        string before,
        string after,
        NoteParts parts
    )
    {
        var changed = Assert.Single(
            Between($"=== A.md\n{before}\n=== B.md", $"=== A.md\n{after}\n=== B.md").Changed
        );

        Assert.Equal(parts, changed.Parts);
    }

    [Fact]
    public void A_note_that_goes_breaks_links_and_one_that_comes_mends_them()
    {
        const string links = "=== A.md\n[[Gone]] [[Coming]]\n";
        var diff = Between(links + "=== Gone.md\nx", links + "=== Coming.md\ny");

        Assert.Equal(["Gone"], diff.Broken.Select(edge => edge.Link.Target));
        Assert.Equal(["Coming"], diff.Mended.Select(edge => edge.Link.Target));
    }

    [Fact]
    public void A_broken_link_that_is_no_longer_written_is_not_called_mended()
    {
        var diff = Between("=== A.md\n[[Nobody]]", "=== A.md\nnothing");

        Assert.Empty(diff.Mended);
    }

    [Fact]
    public void A_problem_that_only_moved_to_another_line_is_neither_new_nor_gone()
    {
        var diff = Between("=== A.md\n[[Nobody]]", "=== A.md\n\n\n[[Nobody]]");

        Assert.Empty(diff.NewProblems);
        Assert.Empty(diff.GoneProblems);
    }

    private static VaultDiff Between(string before, string after) =>
        VaultDiff.Between(VaultText.Vault(before), VaultText.Vault(after));
}
