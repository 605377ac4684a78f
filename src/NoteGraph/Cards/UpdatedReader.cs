using System.Text.RegularExpressions;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Finds the day on which a note says that it was last updated: in an italic stamp or in a property.</summary>
internal static partial class UpdatedReader
{
    private const string Word = "updated";

    private static readonly string[] Properties = ["updated", "modified", "last_updated"];

    /// <summary>The latest such day; null when the note names none.</summary>
    public static DateOnly? Read(NoteReading reading)
    {
        DateOnly? latest = null;
        foreach (var day in InProperties(reading).Concat(InStamps(reading)))
        {
            latest = latest > day ? latest : day;
        }

        return latest;
    }

    private static IEnumerable<DateOnly> InProperties(NoteReading reading) =>
        reading
            .FrontMatter.Values(Properties)
            .SelectMany(value => WrittenDate.In(value.Text).Take(1));

    private static IEnumerable<DateOnly> InStamps(NoteReading reading) =>
        reading.Text.Contains(Word, StringComparison.OrdinalIgnoreCase)
            ? reading
                .Tree.ParagraphsWith(Word)
                .SelectMany(paragraph => RunLines.Of(paragraph, reading.Tree))
                .SelectMany(line => InStamp(ItalicWords(line)))
            : [];

    private static string ItalicWords(RunLine line) =>
        line.Runs.Any(run => run.IsItalic) && line.Visible.FirstOrDefault() is { IsItalic: true }
            ? new RunLine(
                [
                    .. line.Runs.TakeWhile(run =>
                        run.IsItalic
                        || run.Kind is RunKind.Text
                            && !RunLine.HasWordCharacter(line.Text[run.Start..run.End])
                    ),
                ],
                line.Text
            ).Words
            : "";

    private static IEnumerable<DateOnly> InStamp(string words) =>
        (Source().IsMatch(words) ? MarkAfterSources() : Mark()).Match(words)
            is { Success: true } mark
            ? WrittenDate.In(words[mark.Index..])
            : [];

    // "updated" counts where the day follows it: at the start, behind punctuation, or right behind the day of "Created".
    [GeneratedRegex(
        @"(?:^|[^\w\s(]\s*|(?<=^created\b.{1,24}[0-9])\s+)(?:stub\s+)?(?:last\s+)?updated:?\s+(?:on\s+)?"
            + DayAhead,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    // What a source has updated is in lower case.
    [GeneratedRegex(
        @"[.;·|]\s*(?:Last u|U)pdated:?\s+(?:on\s+)?" + DayAhead,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MarkAfterSources();

    [GeneratedRegex(@"^sources?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    private const string DayAhead =
        "(?=[0-9]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))";
}
