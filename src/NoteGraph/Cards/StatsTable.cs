using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;

namespace NoteGraph.Cards;

/// <summary>A table whose rows are a name and a value, perhaps with remarks.</summary>
internal static partial class StatsTable
{
    private const string RemarkSeparator = "; ";

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

    /// <summary>Whether the table's first column is headed as names are: <em>Metric</em>, <em>Key fact</em>.</summary>
    public static bool HasNameColumn(Table table, string text)
    {
        var words = HeaderOf(table, text)
            .FirstOrDefault("")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !IsMatrix(table, text) && (words.Length == 0 || Array.Exists(words, IsNameHeader));
    }

    /// <summary>Whether the table has two columns, which can be a name and a value.</summary>
    public static bool IsPairs(Table table, string text) =>
        HeaderOf(table, text).Length == 2 && !IsMatrix(table, text);

    /// <summary>The rows that have a name and a value.</summary>
    public static ImmutableArray<QuickStat> Read(Table table, string text) =>
        [
            .. table
                .OfType<TableRow>()
                .Where(row => !row.IsHeader)
                .Select(row => StatOf(row, text))
                .Where(stat => IsFilled(stat.Name) && IsFilled(stat.Value)),
        ];

    // Years or periods as columns, or as rows, are a matrix: no single value answers to a name.
    private static bool IsMatrix(Table table, string text)
    {
        var headers = HeaderOf(table, text);
        return headers.Length < 2
            || PeriodColumn().IsMatch(headers[0])
            || Period().IsMatch(headers[0])
            || headers.Skip(1).Count(header => Period().IsMatch(header)) >= 2;
    }

    private static string[] HeaderOf(Table table, string text) =>
        table.Count > 0 && table[0] is TableRow { IsHeader: true } header
            ?
            [
                .. Enumerable
                    .Range(0, header.Count)
                    .Select(column => CellText.Words(header, column, text)),
            ]
            : [];

    private static bool IsNameHeader(string word) =>
        NameHeaders.Contains(word) || (word.EndsWith('s') && NameHeaders.Contains(word[..^1]));

    private static QuickStat StatOf(TableRow row, string text)
    {
        var remarks = Enumerable
            .Range(2, System.Math.Max(0, row.Count - 2))
            .Select(column => CellText.Markdown(row, column, text))
            .Where(IsFilled);
        var remark = string.Join(RemarkSeparator, remarks);
        return new QuickStat(
            CellText.Markdown(row, 0, text),
            CellText.Markdown(row, 1, text),
            remark.Length > 0 ? remark : null
        );
    }

    private static bool IsFilled(string markdown) => !string.IsNullOrWhiteSpace(markdown);

    [GeneratedRegex(
        "^(?:year|quarter|period|date|month|week|day|when|time|fy|fiscal year)s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PeriodColumn();

    // 2024, 2026E, FY2025 (Feb 2026), Q1 26, 1H25, Mar 2026, TTM, YTD
    [GeneratedRegex(
        @"^(?:(?:19|20)\d\d(?!\d)|(?:FY|CY|[QH][1-4]|[1-4][QH])\W?(?:\d\d|\d{4})?(?!\w)|(?:LTM|TTM|NTM|YTD|QTD|MTD)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?:'?\d\d|\d{4})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Period();
}
