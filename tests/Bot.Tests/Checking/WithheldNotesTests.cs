using System.Text;
using Bot.Checking;
using Bot.Terminal;
using CsCheck;
using NoteGraph.Tests.Support;

namespace Bot.Tests.Checking;

public class WithheldNotesTests
{
    // Words and tags that the notes have, and beginnings of names.
    private static readonly string[] Texts =
    [
        "words",
        "because",
        "Also",
        "actor",
        "tag:actor",
        "a*",
    ];

    [Fact]
    public void No_name_of_a_withheld_note_is_in_any_message_or_report() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var shown = EverythingShown(drawn).GetAwaiter().GetResult();

                Assert.All(
                    drawn.Vault().Notes,
                    note => Assert.Contains(note.Title, shown, StringComparison.Ordinal)
                );
                Assert.All(
                    drawn.WithheldNames,
                    name => Assert.DoesNotContain(name, shown, StringComparison.OrdinalIgnoreCase)
                );
            },
            iter: 100
        );

    private static async Task<string> EverythingShown(LinkedNotes drawn)
    {
        var vault = drawn.Vault();
        await using var asked = new AskedVault(vault, drawn.WithoutText().Vault());
        await asked.AskEverythingAsync(
            $"{string.Join(", ", drawn.WithheldNames)} and {string.Join(", ", vault.Notes.Select(note => note.Title))}",
            // What is asked for is said again, so no name is asked for as it is.
            ["", .. Texts, .. drawn.WithheldNames.Select(name => name[..4])]
        );

        using var report = new MemoryStream();
        CheckJson.Write(
            report,
            new CheckResult(vault, vault.Problems, Messages: 0, DescribedActors: 0)
        );
        return asked.Said + Encoding.UTF8.GetString(report.ToArray());
    }
}
