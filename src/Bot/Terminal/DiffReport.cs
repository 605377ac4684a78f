using System.Globalization;
using Bot.Interactions.Rendering;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary>Prints what differs between two vaults for reading: list by list, the figures last.</summary>
internal sealed class DiffReport(TextWriter output, TerminalStyle style)
{
    public void Print(Vault before, Vault after, VaultDiff diff, TimeSpan taken)
    {
        foreach (var (heading, lines) in DiffLists.Of(diff))
        {
            output.WriteLine(
                style.Bold(
                    string.Create(CultureInfo.InvariantCulture, $"{heading}: {lines.Length}")
                )
            );
            foreach (var line in lines)
            {
                output.WriteLine("  " + TerminalStyle.Plain(line).ReplaceLineEndings(" "));
            }

            output.WriteLine();
        }

        if (diff.IsEmpty)
        {
            output.WriteLine(
                before.Revision == after.Revision
                    ? "Nothing differs."
                    : "Nothing differs but files that are no notes."
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Revision {before.Revision} → {after.Revision}; notes: {before.Notes.Length:N0} → {after.Notes.Length:N0}; seconds: {taken.TotalSeconds:F1}"
            )
        );
    }
}
