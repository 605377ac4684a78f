using Markdig.Syntax;
using NoteGraph.Parsing;
using NoteGraph.Parsing.FrontMatters;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What stands before the first section of a note. A heading that repeats the title begins none.</summary>
internal static class Opening
{
    /// <summary>The blocks in their order, front matter and headings left out.</summary>
    public static IReadOnlyList<Block> Of(NoteReading reading, OwnNames names)
    {
        var blocks = new List<Block>();
        var stray = new StrayFrontMatter(reading.Text);
        var strayEnd = 0;
        foreach (var block in reading.Tree.Blocks)
        {
            if (block.Span.Start < strayEnd || block is FrontMatterBlock)
            {
                continue;
            }

            if (block is ThematicBreakBlock)
            {
                strayEnd = stray.EndAfter(block.Span.End + 1);
            }
            else if (block is not HeadingBlock heading)
            {
                blocks.Add(block);
            }
            else if (!RepeatsTitle(heading, reading, names))
            {
                break;
            }
        }

        return blocks;
    }

    private static bool RepeatsTitle(HeadingBlock heading, NoteReading reading, OwnNames names)
    {
        var words = RunLines.Joined(heading, reading.Tree).Words;
        return names.ContainsBase(words) && !SummaryReader.IsSummaryHeading(words);
    }
}
