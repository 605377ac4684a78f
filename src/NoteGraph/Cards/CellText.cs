using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Reads the cells of a table.</summary>
internal static class CellText
{
    /// <summary>A cell's Markdown as it would stand outside a table: <c>\|</c> is <c>|</c> again.</summary>
    public static string Markdown(TableRow row, int column, string text) =>
        Line(row, column, text) is { IsEmpty: false } line
            ? text[line.Start..line.End].Trim().Replace(@"\|", "|", StringComparison.Ordinal)
            : "";

    /// <summary>The words of a cell.</summary>
    public static string Words(TableRow row, int column, string text) =>
        Line(row, column, text)?.Words ?? "";

    private static RunLine? Line(TableRow row, int column, string text) =>
        column < row.Count
        && row[column] is TableCell { Count: > 0 } cell
        && cell[0] is LeafBlock leaf
            ? RunLines.Joined(leaf, text)
            : null;
}
