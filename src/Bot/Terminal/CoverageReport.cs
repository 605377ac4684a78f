using System.Collections.Immutable;
using System.Globalization;
using NoteGraph.Cards.Coverage;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary>Prints how much cards show of a vault: counts for actors and for all notes, then the actors that lack something.</summary>
internal sealed class CoverageReport(TextWriter output)
{
    public void Print(Vault vault, VaultOptions options)
    {
        ImmutableArray<Note> actorNotes = [.. vault.Notes.Where(note => note.IsActor)];
        var actors = CardCoverage.Of(actorNotes, options);
        var all = CardCoverage.Of(vault.Notes, options);
        output.WriteLine($"{"", -34}{"actors", 10}{"all notes", 12}");
        PrintLine("notes", actors.Notes, all.Notes);
        PrintLine("with a summary", actors.Summaries, all.Summaries);
        Print(options.StatsHeadings[0], "stats", actors.Stats, all.Stats);
        Print(options.RelatedHeadings[0], "entries", actors.Related, all.Related);
        PrintLine("with an updated date", actors.Updated, all.Updated);
        PrintLine("with an image", actors.Images, all.Images);
        foreach (var gap in actors.Gaps)
        {
            output.WriteLine($"{TerminalStyle.Plain(gap.Note.Path)}: {TextOf(gap.Lack)}");
        }
    }

    private void Print(string heading, string rows, SectionCoverage actors, SectionCoverage all)
    {
        PrintLine($"with a section {heading}", actors.Sections, all.Sections);
        PrintLine("  that has rows or bullets", actors.WithRows, all.WithRows);
        PrintLine($"  of which the card shows {rows}", actors.Read, all.Read);
    }

    private void PrintLine(string name, int actors, int all) =>
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -34}{actors, 10:N0}{all, 12:N0}")
        );

    private static string TextOf(CardLack lack) =>
        lack switch
        {
            CardLack.Summary => "no summary",
            CardLack.Stats => "rows among the quick stats, but no stat",
            _ => "bullets among the related entries, but no entry",
        };
}
