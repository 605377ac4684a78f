using System.Text.RegularExpressions;
using Markdig.Syntax;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Tells prose from the other things that paragraphs are used for.</summary>
internal static partial class Prose
{
    private const int LongestLabel = 40;

    private const int LongestLabelValue = 120;

    private const int LongestPlainLabelValue = 60;

    private const int LongestIntroduction = 60;

    private const int WordsOfSentence = 8;

    /// <summary>The prose of a paragraph without its lead-in, as Markdown; null when it has none.</summary>
    public static string? Of(ParagraphBlock paragraph, NoteTree tree, OwnNames names)
    {
        var lines = RunLines.Of(paragraph, tree);
        var first = 0;
        var last = lines.Count - 1;
        while (first <= last && !IsProse(lines[first], names))
        {
            first++;
        }

        while (
            last > first
            && (lines[last].IsTags || lines[last].IsTransclusion || !lines[last].Visible.Any())
        )
        {
            last--;
        }

        if (first > last || IsListOfLabels(lines, first, last))
        {
            return null;
        }

        return Cut(lines[first], lines[last].End, tree.Text, names) is { Length: > 0 } prose
            ? prose
            : null;
    }

    private static string Cut(RunLine line, int end, string text, OwnNames names)
    {
        var (start, opening) = LeadIn.Find(line, names) is { } separator
            ? Slices.StartAfter(text, separator)
            : (line.Start, "");
        var rest = BlockId().Replace(Slices.Lines(text, start, end), "");
        return RunLine.HasWordCharacter(rest) ? opening + rest : "";
    }

    private static bool IsProse(RunLine line, OwnNames names) =>
        line.Visible.Any(run => run.IsWords)
        && !line.IsTags
        && !Grid.IsRow(line)
        && !line.IsItalic
        && !IsLabel(line, names)
        && !Fields().IsMatch(line.Words)
        && !IsFootnote(line)
        && !IsBlockId(line)
        && !names.Contains(line.Words)
        && !(line.Words.EndsWith(':') && line.Words.Length <= LongestIntroduction);

    /// <summary>Whether a line is <c>**Industry:** Software</c>.</summary>
    private static bool IsLabel(RunLine line, OwnNames names)
    {
        if (LabelMatch().Match(line.Words) is not { Success: true } match)
        {
            return false;
        }

        var (label, value) = (match.Groups[1].Value, match.Groups[2].Value);
        if (label.Length > LongestLabel || IsPartOfSentence(label) || names.AreIn(label, false))
        {
            return false;
        }

        return match.Groups["field"].Success
            || IsListOfLinks(line)
            || !IsSentence(value)
                && (
                    line.Visible.First().IsBold
                        ? value.Length <= LongestLabelValue
                        : value.Length <= LongestPlainLabelValue && !value.EndsWith('.')
                );
    }

    // "Acme shares — NYSE: ACM. …", "Note on Acme (NYSE: ACM)."
    private static bool IsPartOfSentence(string label) =>
        label.Contains(" — ", StringComparison.Ordinal)
        || label.Contains(" – ", StringComparison.Ordinal)
        || IsOpen(label, '(', ')')
        || IsOpen(label, '[', ']');

    private static bool IsOpen(string label, char opening, char closing) =>
        label.Count(character => character == opening)
        != label.Count(character => character == closing);

    // "See also: [[A]], [[B]]"
    private static bool IsListOfLinks(RunLine line) =>
        line.Visible.Skip(1).Any() && line.Visible.Skip(1).All(run => run.Kind is RunKind.Link);

    // "HQ: Paris" on a line of its own is read as a label only when it is short; several of them together always are.
    private static bool IsListOfLabels(IReadOnlyList<RunLine> lines, int first, int last) =>
        last > first
        && Enumerable
            .Range(first, last - first + 1)
            .All(at =>
                LabelMatch().Match(lines[at].Words) is { Success: true } match
                && match.Groups[1].Length <= LongestLabel
            );

    private static bool IsSentence(string value) =>
        SentenceBreak().IsMatch(value)
        || (
            value.EndsWith('.') && value.Count(character => character == ' ') >= WordsOfSentence - 1
        );

    private static bool IsFootnote(RunLine line) =>
        line.Words.StartsWith("[^", StringComparison.Ordinal)
        && line.Words.Contains("]:", StringComparison.Ordinal);

    private static bool IsBlockId(RunLine line) =>
        line.Words.StartsWith('^') && BlockId().IsMatch(" " + line.Words);

    [GeneratedRegex(
        @"^(\p{L}[^:.!?]*):(?<field>:)?(?:\s(.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex LabelMatch();

    // Dataview's fields in brackets: "[type:: company] (status:: active)"
    [GeneratedRegex(@"^(?:[\[(][^\[\]():]+::[^\[\]()]*[\])]\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();

    [GeneratedRegex(@"\p{Ll}[.!?]\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@"\s\^[A-Za-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockId();
}
