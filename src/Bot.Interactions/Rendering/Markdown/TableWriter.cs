using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// A table, which Discord does not know: aligned text where that is narrow enough for a phone, else a line for each row.
/// </summary>
internal static class TableWriter
{
    // What a phone held upright shows of a fence without breaking its lines.
    private const int FenceWidth = 36;

    private const int ColumnGap = 2;

    // With as many columns, a row is no longer read without their names.
    private const int NamedColumns = 4;

    private const string Blank = "–";

    /// <summary>The table in Discord's Markdown.</summary>
    public static string Write(Table table, NoteLinks links, string source)
    {
        List<List<InlinePiece>[]> rows = [];
        var hasHeader = false;
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>()
                .Select(cell => PiecesOf(cell, links, source))
                .ToArray();
            // Obsidian wants a header row; who has no names for the columns leaves it blank.
            if (Array.Exists(cells, cell => cell.Count > 0))
            {
                hasHeader |= row.IsHeader;
                rows.Add(cells);
            }
        }

        if (rows.Count == 0)
        {
            return "";
        }

        return Fence(table, rows, hasHeader) ?? Lines(rows, hasHeader);
    }

    private static List<InlinePiece> PiecesOf(TableCell cell, NoteLinks links, string source) =>
        [
            .. cell.OfType<LeafBlock>()
                .Where(block => block.Inline is not null)
                .SelectMany(block => InlineReader.Read(block.Inline, links, source)),
        ];

    private static string? Fence(Table table, List<List<InlinePiece>[]> rows, bool hasHeader)
    {
        var columns = rows.Max(row => row.Length);
        if (columns * (ColumnGap + 1) > FenceWidth + ColumnGap)
        {
            return null;
        }

        var cells = rows.ConvertAll(row => Array.ConvertAll(row, PlainText));
        var widths = Enumerable
            .Range(0, columns)
            .Select(column =>
                cells.Max(row => column < row.Length ? DisplayWidth.Of(row[column]) : 0)
            )
            .ToArray();
        if (widths.Sum() + ((columns - 1) * ColumnGap) > FenceWidth)
        {
            return null;
        }

        StringBuilder text = new();
        for (var at = 0; at < cells.Count; at++)
        {
            text.Append(Aligned(table, cells[at], widths)).Append('\n');
            if (at == 0 && hasHeader)
            {
                var rule = Array.ConvertAll(widths, width => new string('─', width));
                text.AppendJoin("  ", rule).Append('\n');
            }
        }

        return CodeText.Block(text.ToString());
    }

    private static string Aligned(Table table, string[] cells, int[] widths)
    {
        StringBuilder line = new();
        for (var column = 0; column < widths.Length; column++)
        {
            var cell = column < cells.Length ? cells[column] : "";
            var pad = new string(' ', widths[column] - DisplayWidth.Of(cell));
            var isRight =
                column < table.ColumnDefinitions.Count
                && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
            line.Append(isRight ? pad + cell : cell + pad).Append("  ");
        }

        return line.ToString().TrimEnd();
    }

    private static string Lines(List<List<InlinePiece>[]> rows, bool hasHeader)
    {
        var header = hasHeader ? Array.ConvertAll(rows[0], Markdown) : [];
        var isNamed = header.Length >= NamedColumns;
        var lines = rows.Skip(hasHeader ? 1 : 0).Select(row => Line(row, isNamed ? header : []));
        var names = header.Where(name => name.Length > 0).ToList();
        return string.Join(
            '\n',
            !isNamed && names.Count > 0 ? lines.Prepend("-# " + string.Join(" · ", names)) : lines
        );
    }

    // The first cell names the row; blank ones are left out where their column is named.
    private static string Line(List<InlinePiece>[] row, string[] header)
    {
        var first = row[0].ConvertAll(piece => piece with { Style = piece.Style | TextStyle.Bold });
        var name = Markdown(first);
        List<string> values = [];
        for (var column = 1; column < row.Length; column++)
        {
            var value = Markdown(row[column]);
            var label = column < header.Length ? header[column] : "";
            if (header.Length == 0)
            {
                values.Add(value.Length > 0 ? value : Blank);
            }
            else if (value.Length > 0)
            {
                values.Add(label.Length > 0 ? $"{label}: {value}" : value);
            }
        }

        var rest = string.Join(" · ", values);
        return (name.Length, rest.Length) switch
        {
            (0, _) => $"- {DiscordEscaping.LineStarts(rest)}",
            (_, 0) => $"- {name}",
            _ => $"- {name} — {rest}",
        };
    }

    private static string Markdown(List<InlinePiece> cell) =>
        InlineWriter.Write(cell, hasBlocks: false).Replace('\n', ' ');

    private static string PlainText(List<InlinePiece> cell) =>
        VisibleText.Line(
            string.Concat(
                cell.Select(piece =>
                    piece switch
                    {
                        InlinePiece.Text text => text.Value,
                        InlinePiece.Ready ready => ready.Plain,
                        _ => " ",
                    }
                )
            )
        );
}
