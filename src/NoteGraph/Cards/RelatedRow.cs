using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What one row of a table in a related section names, and why: a cell with links, and the other cells.</summary>
internal static class RelatedRow
{
    /// <summary>The entries of a row; none without a link. Links to notes go before those to the web.</summary>
    public static IEnumerable<RelatedEntry> Read(RunLine[] cells, string? group)
    {
        var named = Array.FindIndex(cells, cell => Holds(cell, RunKind.Link));
        if (named < 0)
        {
            named = Array.FindIndex(cells, cell => Holds(cell, RunKind.WebLink));
        }

        return named < 0
            ? []
            : RelatedBullet
                .Read(cells[named], group)
                .Select(entry =>
                    entry with
                    {
                        Name = Grid.Unescaped(entry.Name),
                        Annotation = ReasonOf(entry, cells.Where((_, at) => at != named)),
                    }
                );
    }

    private static bool Holds(RunLine cell, RunKind kind) => cell.Runs.Any(run => run.Kind == kind);

    private static string? ReasonOf(RelatedEntry entry, IEnumerable<RunLine> others)
    {
        string[] reasons =
        [
            .. others
                .Select(Grid.CellOf)
                .Prepend(Grid.Unescaped(entry.Annotation ?? ""))
                .Where(RunLine.HasWordCharacter),
        ];
        return reasons.Length > 0 ? string.Join(Grid.CellSeparator, reasons) : null;
    }
}
