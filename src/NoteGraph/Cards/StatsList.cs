using System.Collections.Immutable;
using Markdig.Syntax;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Stats that stand in items or on lines of their own: <c>- Name: value</c>, <c>**Name:** value</c>.</summary>
internal static class StatsList
{
    // Names that people write have up to some thirty characters; a sentence before a colon is longer than this.
    private const int LongestName = 48;

    /// <summary>The items that have a short name before their colon; where there is none, the lines that have one in bold.</summary>
    public static ImmutableArray<QuickStat> Read(IReadOnlyList<Block> blocks, NoteTree tree)
    {
        var lines = blocks
            .OfType<ParagraphBlock>()
            .SelectMany(paragraph => RunLines.Of(paragraph, tree))
            .Where(line => line.Visible.FirstOrDefault().IsBold)
            .Select(line => StatOf(line, tree.Text));
        ImmutableArray<QuickStat> listed = [.. InItems(blocks, tree)];
        return listed.Length > 0 ? listed : [.. lines.OfType<QuickStat>()];
    }

    // What stands below an item with a value tells more about that value; below any other the stats go on.
    private static IEnumerable<QuickStat> InItems(IReadOnlyList<Block> blocks, NoteTree tree)
    {
        var waiting = new Stack<Block>(blocks.OfType<ListBlock>().Reverse());
        while (waiting.TryPop(out var next))
        {
            if (next is ListItemBlock item && StatOf(item, tree) is { } stat)
            {
                yield return stat;
            }
            else if (next is ListBlock or ListItemBlock)
            {
                var container = (ContainerBlock)next;
                for (var at = container.Count - 1; at >= 0; at--)
                {
                    waiting.Push(container[at]);
                }
            }
        }
    }

    private static QuickStat? StatOf(ListItemBlock item, NoteTree tree) =>
        tree.FirstOf(item) is ParagraphBlock paragraph
            ? StatOf(TaskMark.Skip(RunLines.Joined(paragraph, tree)), tree.Text)
            : null;

    private static QuickStat? StatOf(RunLine line, string text)
    {
        foreach (var separator in Separator.In(line))
        {
            var name = line.WordsBefore(separator.Index, separator.Start);
            if (name.Length is 0 or > LongestName)
            {
                return null;
            }

            // "**Name** — value" names its value as plainly as a colon does.
            if (separator.IsColon || separator.EndsBold(line))
            {
                var value = Slices.After(text, separator, line.End);
                return value.Length > 0
                    ? new QuickStat(Slices.Before(text, line.Start, separator), value)
                    : null;
            }
        }

        return null;
    }
}
