using CsCheck;
using NoteGraph.Notes;
using NoteGraph.Tests.Export;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

/// <summary>A vault that is made from the one before is the one that is made from nothing.</summary>
public class RebuildPropertyTests
{
    [Fact]
    public void After_any_edits_a_rebuilt_vault_is_that_of_a_full_load() =>
        EditedNotes.Any.Sample(
            groups =>
            {
                var notes = new EditedNotes();
                var rebuilt = Vault.Empty;
                foreach (var edits in groups)
                {
                    Array.ForEach(edits, notes.Apply);
                    var before = rebuilt;
                    rebuilt = Build(notes, before);
                    rebuilt.Prepare(before);
                    var full = Build(notes, null);

                    AssertSame(full, rebuilt);
                    AssertSameDiff(
                        VaultDiff.Between(before, full),
                        VaultDiff.Between(before, rebuilt)
                    );
                }
            },
            iter: 500
        );

    [Fact]
    public void What_has_not_changed_is_the_same_object()
    {
        const string rest = "=== B.md\n[[A]] [[C]]\n=== C.md\nnothing";
        var before = VaultText.Vault("=== A.md\n[[B]]\n" + rest);
        var after = VaultText.Vault("=== A.md\n[[C]]\n" + rest, before: before);

        Assert.NotSame(before.Note("A.md"), after.Note("A.md"));
        Assert.Same(before.Note("C.md"), after.Note("C.md"));
        Assert.True(after.HasLinksOf(before, after.Note("B.md")));
        Assert.False(after.HasLinksOf(before, after.Note("A.md")));
    }

    private static Vault Build(EditedNotes notes, Vault? before) =>
        VaultBuilder.Build(notes.Sources(), notes.Others(), VaultOptions.Default, before: before);

    private static void AssertSame(Vault expected, Vault actual)
    {
        Assert.Equal(GraphExportTests.Bytes(expected), GraphExportTests.Bytes(actual));
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected.Revision, actual.Revision);
        foreach (var partial in (string[])["", "b", "dill", "men"])
        {
            Assert.Equal(Rows(expected, partial, false), Rows(actual, partial, false));
            Assert.Equal(Rows(expected, partial, true), Rows(actual, partial, true));
        }

        foreach (var note in actual.Notes)
        {
            Assert.Same(note, actual.Get(note.Id));
            Assert.Equal(expected.Get(note.Key)?.Id, actual.Get(note.Key)?.Id);
            var edges = actual.LinksFrom(note).Concat(actual.LinksTo(note)).ToList();
            Assert.Equal(
                expected.LinksFrom(note).Concat(expected.LinksTo(note)).Select(Written),
                edges.Select(Written)
            );
            Assert.All(
                edges,
                edge =>
                {
                    Assert.Same(actual.Get(edge.From.Id), edge.From);
                    Assert.Same(edge.To is { } to ? actual.Get(to.Id) : null, edge.To);
                }
            );
        }

        static IEnumerable<string> Rows(Vault vault, string partial, bool actorsOnly) =>
            vault
                .Complete(partial, 25, actorsOnly)
                .Select(match =>
                {
                    Assert.Same(vault.Get(match.Note.Id), match.Note);
                    return $"{match.Note} {match.Name} {match.Kind}";
                });

        static string Written(Edge edge) =>
            $"{edge.From} {edge.To} {edge.Link} {edge.Resolution} {edge.Annotation}";
    }

    private static void AssertSameDiff(VaultDiff expected, VaultDiff actual)
    {
        Assert.Equal(Paths(expected), Paths(actual));
        Assert.Equal(expected.NewProblems, actual.NewProblems);
        Assert.Equal(expected.GoneProblems, actual.GoneProblems);

        static string[] Paths(VaultDiff diff) =>
            [
                .. diff.Added.Select(note => $"+ {note}"),
                .. diff.Removed.Select(note => $"- {note}"),
                .. diff.Changed.Select(each => $"~ {each.Note} {each.Parts}"),
                .. diff.Renamed.Select(each => $"> {each.From} {each.To}"),
                .. diff.Broken.Select(edge => $"broken {edge.From} {edge.Link}"),
                .. diff.Mended.Select(edge => $"mended {edge.From} {edge.Link}"),
            ];
    }
}
