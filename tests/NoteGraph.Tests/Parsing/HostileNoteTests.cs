using CsCheck;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Tests.Export;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Parsing;

public class HostileNoteTests
{
    [Fact]
    public void No_note_makes_anything_fail() =>
        HostileNotes.Text.Sample(
            text =>
            {
                var vault = Build(text);
                foreach (var note in vault.Notes)
                {
                    _ = vault.PlainText(note.Text, note);
                    _ = vault.PlainLine(note.Text, note);
                    Assert.All(note.Sections, section => AssertWithin(section, note));
                    Assert.All(note.Links, link => AssertWithin(link, note));
                    Assert.All(note.Links, link => vault.PathOf(link, note));
                }

                Assert.All(vault.Problems, problem => Assert.True(problem.Line >= 1));
                _ = GraphExportTests.Bytes(vault);
            },
            iter: HostileNotes.Count
        );

    [Fact]
    public void A_note_has_the_same_links_alone_and_in_a_vault() =>
        HostileNotes.Text.Sample(
            text =>
            {
                var source = NoteSource.FromText("Note.md", text);
                var alone = NoteParser.Parse(source, VaultOptions.Default).Note;
                var inVault = Build(text).Get(new NoteId("Note.md"));

                if (inVault is null)
                {
                    Assert.True(alone.IsWithheld);
                    return;
                }

                Assert.Equal(alone.Links, inVault.Links);
                Assert.Equal(alone.Tags, inVault.Tags);
                Assert.Equal(alone.Text, inVault.Text);
            },
            iter: HostileNotes.Count
        );

    [Fact]
    public void A_note_loses_every_link_to_a_withheld_note_and_no_line() =>
        HostileNotes.Text.Sample(
            text =>
            {
                var written = NoteSource.FromText("Note.md", text);
                var withheld = NoteSource.FromText("A.md", "---\npublish: false\n---\n");
                var vault = VaultBuilder.Build([written, withheld], [], VaultOptions.Default);
                if (vault.Get(new NoteId("Note.md")) is not { } note)
                {
                    return;
                }

                Assert.DoesNotContain(
                    note.Links,
                    link => NoteName.From(link.Path).Value is "a" or "a.md"
                );
                var alone = NoteParser.Parse(written, VaultOptions.Default).Note;
                Assert.Equal(alone.Text.AsSpan().Count('\n'), note.Text.AsSpan().Count('\n'));
            },
            iter: HostileNotes.Count
        );

    [Fact]
    public void No_bytes_make_anything_fail() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(
                bytes =>
                    _ = VaultBuilder
                        .Build([new NoteSource("Note.md", bytes)], [], VaultOptions.Default)
                        .Problems,
                iter: HostileNotes.Count
            );

    private static Vault Build(string text) =>
        VaultBuilder.Build(
            [
                NoteSource.FromText("Note.md", text),
                NoteSource.FromText("A.md", "---\naliases: [word, Name]\n---\n[[Note]]"),
                NoteSource.FromText("x/b.md", "---\naliases: Name\n---\n![[A]]"),
            ],
            ["A b.png"],
            VaultOptions.Default
        );

    private static void AssertWithin(Section section, Note note)
    {
        Assert.InRange(section.BodyStart, 0, note.Text.Length);
        Assert.InRange(section.OwnEnd, section.BodyStart, note.Text.Length);
        Assert.InRange(section.End, section.OwnEnd, note.Text.Length);
        _ = note.OwnTextOf(section) + note.TextOf(section);
    }

    private static void AssertWithin(NoteLink link, Note note)
    {
        Assert.NotEqual("", link.Target);
        Assert.InRange(
            link.Line,
            1,
            note.Text.AsSpan().Count('\n') + note.Text.AsSpan().Count('\r') + 1
        );
    }
}
