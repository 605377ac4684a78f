using System.Text.RegularExpressions;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>
/// Finds a block that looks like front matter but does not stand at the start of its file, where it is none. Nobody wrote
/// it as prose either.
/// </summary>
/// <param name="text">The note.</param>
internal sealed partial class StrayFrontMatter(string text)
{
    // Up to here no line ends a block, as was found when one was looked for from further up.
    private int _noneBefore;

    /// <summary>Where the block that follows a rule ends; 0 when none follows it. Rules are asked for in their order.</summary>
    /// <param name="at">Where the rule ends.</param>
    public int EndAfter(int at)
    {
        var next = LineEnds.NextLine<char>(text, at);
        var properties = 0;
        while (next < text.Length && next >= _noneBefore)
        {
            var end = LineEnds.NextLine<char>(text, next);
            var line = text.AsSpan(next..end).TrimEnd();
            if (line is "---")
            {
                return properties > 0 ? end : 0;
            }

            if (!PropertyLine().IsMatch(line))
            {
                break;
            }

            properties++;
            next = end;
        }

        _noneBefore = System.Math.Max(_noneBefore, next);
        return 0;
    }

    // "name: value", "name:", "  - value"
    [GeneratedRegex(@"^(?:[A-Za-z_][\w -]{0,40}:(?: .*)?|\s*- .*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyLine();
}
