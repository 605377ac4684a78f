using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>A table whose rows are a name and a value, perhaps with remarks.</summary>
internal static partial class StatsTable
{
    // As authors write it themselves where they know no value.
    private const string NoValue = "—";

    private static readonly FrozenSet<string> NameHeaders = new[]
    {
        "aspect",
        "attribute",
        "category",
        "characteristic",
        "data",
        "detail",
        "element",
        "fact",
        "factor",
        "feature",
        "field",
        "figure",
        "indicator",
        "info",
        "information",
        "item",
        "key",
        "kpi",
        "label",
        "measure",
        "metric",
        "name",
        "parameter",
        "property",
        "spec",
        "specification",
        "stat",
        "statistic",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the table's first column is headed as names are: <em>Metric</em>, <em>Key fact</em>, or nothing.</summary>
    public static bool HasNameColumn(Grid table)
    {
        var words = table
            .Headers.FirstOrDefault("")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !IsMatrix(table) && (words.Length == 0 || Array.Exists(words, IsNameHeader));
    }

    /// <summary>Whether the table has two columns, which can be a name and a value.</summary>
    public static bool IsPairs(Grid table) => table.Headers.Length == 2 && !IsMatrix(table);

    /// <summary>Whether the table's columns are anything but years or periods, so that each row can be named by its first cell.</summary>
    public static bool NamesRows(Grid table) =>
        table.Headers.Length >= 2 && !HasPeriodColumns(table);

    /// <summary>The rows that have a name, and a value or a remark.</summary>
    public static ImmutableArray<QuickStat> Read(Grid table) =>
        [.. table.Rows.Select(StatOf).OfType<QuickStat>()];

    private static QuickStat? StatOf(string[] row)
    {
        if (row.Length < 2 || !IsFilled(row[0]))
        {
            return null;
        }

        var remark = RemarkOf(row);
        return IsFilled(row[1]) || remark is not null
            ? new QuickStat(row[0], IsFilled(row[1]) ? row[1] : NoValue, remark)
            : null;
    }

    // Years or periods as columns, or as rows, are a matrix: no single value answers to a name.
    private static bool IsMatrix(Grid table) =>
        table.Headers.Length < 2
        || PeriodColumn().IsMatch(table.Headers[0])
        || Period().IsMatch(table.Headers[0])
        || HasPeriodColumns(table);

    private static bool HasPeriodColumns(Grid table) =>
        table.Headers.Skip(1).Count(header => Period().IsMatch(header)) >= 2;

    private static bool IsNameHeader(string word) =>
        NameHeaders.Contains(word) || (word.EndsWith('s') && NameHeaders.Contains(word[..^1]));

    private static string? RemarkOf(string[] row) =>
        row.Skip(2).Where(RunLine.HasWordCharacter).ToArray() is { Length: > 0 } remarks
            ? string.Join(Grid.CellSeparator, remarks)
            : null;

    private static bool IsFilled(string markdown) => !string.IsNullOrWhiteSpace(markdown);

    [GeneratedRegex(
        "^(?:year|quarter|period|date|month|week|day|when|time|fy|fiscal year)s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PeriodColumn();

    // 2024, 2026E, FY2025 (Feb 2026), Q1 26, 1H25, Mar 2026, TTM, YTD
    [GeneratedRegex(
        @"^(?:(?:19|20)\d\d(?!\d)|(?:FY|CY|[QH][1-4]|[1-4][QH])\W?(?:\d\d|\d{4})?[AEFP]?(?!\w)|(?:LTM|TTM|NTM|YTD|QTD|MTD)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?:'?\d\d|\d{4})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Period();
}
