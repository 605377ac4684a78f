using System.Text.RegularExpressions;

namespace NoteGraph.Cards;

/// <summary>
/// Finds a block that looks like front matter but does not stand at the start of its file, where it is none. Nobody wrote
/// it as prose either.
/// </summary>
internal static partial class StrayFrontMatter
{
    /// <summary>Where the block that follows a rule ends; 0 when none follows it.</summary>
    /// <param name="text">The note.</param>
    /// <param name="at">Where the rule ends.</param>
    public static int EndAfter(string text, int at)
    {
        var next = NextLine(text, at);
        var properties = 0;
        while (next < text.Length)
        {
            var end = NextLine(text, next);
            var line = text[next..end].TrimEnd();
            if (line == "---")
            {
                return properties > 0 ? end : 0;
            }

            if (!PropertyLine().IsMatch(line))
            {
                return 0;
            }

            properties++;
            next = end;
        }

        return 0;
    }

    private static int NextLine(string text, int at) =>
        at < text.Length && text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    // "name: value", "name:", "  - value"
    [GeneratedRegex(@"^(?:[A-Za-z_][\w -]{0,40}:(?: .*)?|\s*- .*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyLine();
}
