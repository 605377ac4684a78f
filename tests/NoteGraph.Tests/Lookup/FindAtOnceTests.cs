using NoteGraph.Lookup;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Lookup;

public sealed class FindAtOnceTests
{
    [Theory]
    [InlineData("AI/Safety")]
    [InlineData("ai safety")]
    [InlineData("AI Safety.md")]
    [InlineData("AI/Safety.md")]
    [InlineData("ai/safety md")]
    [InlineData("Safety")]
    public void A_path_that_reads_like_another_name_is_found_as_with_a_search(string text)
    {
        var vault = VaultText.Vault("=== AI/Safety.md\n=== AI Safety.md\n=== AI/Safety md.md\n");
        vault.Prepare();

        Assert.Equal(vault.Find(text), vault.FindAtOnce(text));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_title_is_found_at_once_unless_more_than_ten_notes_have_the_name(
        int aliases,
        bool isFound
    )
    {
        var others = Enumerable
            .Range(0, aliases)
            .Select(number => $"=== {number}.md\n---\naliases: Same\n---\n");
        var vault = VaultText.Vault("=== Same.md\n" + string.Concat(others));
        vault.Prepare();

        var found = Assert.IsType<NoteLookup.Found>(vault.Find("same"));
        Assert.Equal("Same.md", found.Match.Note.Id.Path);
        Assert.Equal(isFound ? found : null, vault.FindAtOnce("same"));
    }
}
