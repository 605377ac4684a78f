using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>A table as a card reads it.</summary>
/// <param name="Headers">The words of its header row.</param>
/// <param name="Lines">Its rows of cells, read each time they are asked for.</param>
internal sealed partial record Grid(string[] Headers, IEnumerable<RunLine[]> Lines)
{
    /// <summary>What stands between cells that are shown as one text.</summary>
    public const string CellSeparator = "; ";

    /// <summary>Its rows of cells as Markdown that would stand outside a table: <c>\|</c> is <c>|</c> again.</summary>
    public IEnumerable<string[]> Rows => Lines.Select(row => Array.ConvertAll(row, CellOf));

    /// <summary>Markdown out of a cell as it would stand outside a table.</summary>
    public static string Unescaped(string markdown) =>
        markdown.Replace(@"\|", "|", StringComparison.Ordinal);

    /// <summary>The tables among some blocks.</summary>
    public static IEnumerable<Grid> In(IEnumerable<Block> blocks, NoteTree tree) =>
        blocks
            .Select(block =>
                block switch
                {
                    Table table => Of(table, tree),
                    ParagraphBlock paragraph => Of(paragraph, tree),
                    _ => null,
                }
            )
            .OfType<Grid>();

    /// <summary>Whether a line of a paragraph is a row of a table that has text right above or below it.</summary>
    public static bool IsRow(RunLine line) => !line.IsEmpty && line.Text[line.Start] == '|';

    /// <summary>The cells of a row that stands alone, as in <see cref="Rows"/>, those that hold something.</summary>
    public static IEnumerable<string> CellsOf(string row) =>
        NoteMarkdown.ParseLoneLine(row) is var tree
        && tree.Blocks.FirstOrDefault() is ParagraphBlock paragraph
        && RunLines.Of(paragraph, tree) is [{ } line]
            ? CellsOf(line).Select(CellOf).Where(cell => cell.Length > 0)
            : [];

    private static Grid? Of(Table table, NoteTree tree)
    {
        var rows = table
            .OfType<TableRow>()
            .Select(row => row.OfType<TableCell>().Select(cell => LineOf(cell, tree)));
        return rows.FirstOrDefault() is { } header
            ? new Grid(
                [.. header.Select(cell => cell.Words)],
                rows.Skip(1).Select(row => row.ToArray())
            )
            : null;
    }

    // Markdig makes no table of rows with a line of text right above or below them; to their author they are one.
    private static Grid? Of(ParagraphBlock paragraph, NoteTree tree)
    {
        var text = tree.Text;
        if (
            !text.AsSpan(paragraph.Span.Start, System.Math.Max(0, paragraph.Span.Length))
                .Contains('|')
        )
        {
            return null;
        }

        var lines = RunLines.Of(paragraph, tree);
        for (var at = 1; at < lines.Count; at++)
        {
            if (IsRow(lines[at - 1]) && Delimiters().IsMatch(text[lines[at].Start..lines[at].End]))
            {
                return new Grid(
                    [.. CellsOf(lines[at - 1]).Select(cell => cell.Words)],
                    lines.Skip(at + 1).TakeWhile(IsRow).Select(line => CellsOf(line).ToArray())
                );
            }
        }

        return null;
    }

    private static RunLine LineOf(TableCell cell, NoteTree tree) =>
        cell.FirstOrDefault() is LeafBlock leaf
            ? RunLines.Joined(leaf, tree)
            : new RunLine([], tree.Text);

    /// <summary>A cell as in <see cref="Rows"/>.</summary>
    public static string CellOf(RunLine cell) =>
        cell.IsEmpty ? "" : Unescaped(Slices.OneLine(cell.Text, cell.Start, cell.End));

    // The bars that would have separated cells are runs of their own.
    private static IEnumerable<RunLine> CellsOf(RunLine line)
    {
        var cell = new List<InlineRun>();
        foreach (var run in line.Runs.Skip(1))
        {
            if (run.End == run.Start + 1 && line.Text[run.Start] == '|' && run.Kind is RunKind.Text)
            {
                yield return new RunLine(cell, line.Text);
                cell = [];
            }
            else
            {
                cell.Add(run);
            }
        }

        if (cell.Count > 0)
        {
            yield return new RunLine(cell, line.Text);
        }
    }

    [GeneratedRegex(@"^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$", RegexOptions.CultureInvariant)]
    private static partial Regex Delimiters();
}
