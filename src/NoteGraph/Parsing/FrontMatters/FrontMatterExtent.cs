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
        if (!text.StartsWith(Fence) || !IsFence(LineAt(text, 0)))
        {
            return null;
        }

        var start = NextLine(text, 0);
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            if (IsFence(LineAt(text, at)))
            {
                return new FrontMatterExtent(start, at, NextLine(text, at));
            }
        }

        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.TrimEnd(" \t\r").SequenceEqual(Fence);

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOf('\n') is var length and >= 0 ? text.Slice(at, length) : text[at..];

    private static int NextLine(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOf('\n') is var length and >= 0 ? at + length + 1 : text.Length;
}
