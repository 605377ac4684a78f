using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Reads the lines between the bullets of a related section.</summary>
internal static partial class GroupLine
{
    private const int LongestGroup = 100;

    /// <summary>Whether a line announces sources, with which the related entries end.</summary>
    public static bool IsSources(RunLine line) => Sources().IsMatch(line.Words);

    /// <summary>Whether a line is all bold, all italic, or ends in a colon, and so names the group of what follows.</summary>
    public static bool IsGroup(RunLine line) =>
        line.Words.Length <= LongestGroup
        && !Stamp().IsMatch(line.Words)
        && (line.IsBold || line.IsItalic || line.Words.EndsWith(':'));

    /// <summary>Whether a bullet with bullets below it only names them.</summary>
    public static bool IsLabel(RunLine line) =>
        line.Words.Length <= LongestGroup
        && !line.Runs.Any(run => run.Kind is RunKind.Link or RunKind.WebLink)
        && (line.Words.EndsWith(':') || !Separator.In(line).Any());

    /// <summary>
    /// Whether a line outside a list reads as a bullet does: a link, then the end, a dash, or further links. Prose that
    /// begins with a link does not.
    /// </summary>
    public static bool IsEntry(RunLine line)
    {
        if (line.Visible.FirstOrDefault() is not { Kind: RunKind.Link } first)
        {
            return false;
        }

        return line.Visible.All(run => run.Kind is RunKind.Link)
            || Separator.In(line).FirstOrDefault() is { End: > 0 } separator
                && !line.Visible.Any(run =>
                    run.Start > first.Start
                    && run.Kind != RunKind.Link
                    && run.End <= separator.Run.Start
                )
                && string.IsNullOrWhiteSpace(line.Text[separator.Run.Start..separator.Start]);
    }

    /// <summary>The group's name as Markdown, without the emphasis and the colon that make the line a group.</summary>
    public static string? NameOf(RunLine line)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        var (start, end) = (line.Start, line.End);
        for (
            var at = line.Runs[0].Node;
            at.Parent is EmphasisInline { PreviousSibling: null } emphasis
                && IsNothingOrColon(emphasis.NextSibling);
            at = emphasis
        )
        {
            start = System.Math.Max(start, emphasis.Span.Start + emphasis.DelimiterCount);
            end = System.Math.Min(end, emphasis.Span.End + 1 - emphasis.DelimiterCount);
        }

        var name = Slices.OneLine(line.Text, start, end).TrimEnd(':', ' ');
        return name.Length > 0 ? name : null;
    }

    private static bool IsNothingOrColon(Inline? inline) =>
        inline is null
        || (
            inline is LiteralInline { NextSibling: null } literal
            && literal.Content.AsSpan().Trim() is ":"
        );

    [GeneratedRegex(
        @"^(?:sources?|references)(?:\s*\([^)]*\))?(?::|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sources();

    [GeneratedRegex(
        @"\b(?:created|updated|compiled)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stamp();
}
