namespace NoteGraph.Parsing.FrontMatters;

/// <summary>
/// Where front matter stands: between a line <c>---</c> that is the very first of the text and the next such line.
/// Offsets are UTF-16 positions in the text.
/// </summary>
/// <param name="Start">Where the YAML or JSON begins; its line is the second of the text.</param>
/// <param name="End">Where it ends: at the closing fence.</param>
/// <param name="BodyStart">Where the line after the closing fence begins.</param>
public readonly record struct FrontMatterExtent(int Start, int End, int BodyStart)
{
    private const string Fence = "---";

    /// <summary>The front matter of a text, or null when it has none.</summary>
    public static FrontMatterExtent? In(ReadOnlySpan<char> text)
    {
        if (StartIn(text) is not { } start)
        {
            return null;
        }

        for (var at = start; at < text.Length; at = LineEnds.NextLine(text, at))
        {
            if (IsFence(LineAt(text, at)))
            {
                return new FrontMatterExtent(start, at, LineEnds.NextLine(text, at));
            }
        }

        return null;
    }

    /// <summary>Where front matter begins in a text whose end may be missing, the closing fence with it; null when none does.</summary>
    public static int? StartIn(ReadOnlySpan<char> text) =>
        text.StartsWith(Fence) && IsFence(LineAt(text, 0)) ? LineEnds.NextLine(text, 0) : null;

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.TrimEnd(" \t").SequenceEqual(Fence);

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int at) =>
        text[at..LineEnds.EndOf(text, at)];
}
