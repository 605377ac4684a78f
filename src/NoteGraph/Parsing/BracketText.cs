namespace NoteGraph.Parsing;

/// <summary>A pair of square brackets in a text, found by its characters alone.</summary>
/// <param name="Start">Where its <c>[</c> stands; its <c>]</c> when that has none.</param>
/// <param name="End">Where its <c>]</c> stands.</param>
internal readonly record struct BracketText(int Start, int End)
{
    /// <summary>What stands between the brackets; empty without an opening one.</summary>
    public Range Inner => Math.Min(Start + 1, End)..End;

    /// <summary>Every pair in a text in the order of the closing brackets. None goes over a blank line.</summary>
    public static IEnumerable<BracketText> In(string text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    open.Push(at);
                    break;
                case '\r' or '\n' when IsBeforeBlankLine(text, at):
                    open.Clear();
                    break;
                case ']':
                    yield return new BracketText(open.TryPop(out var start) ? start : at, at);
                    break;
            }
        }
    }

    /// <summary>Whether a character follows the closing bracket.</summary>
    public bool IsBefore(string text, char character) =>
        End + 1 < text.Length && text[End + 1] == character;

    /// <summary>Whether a character stands before the opening bracket.</summary>
    public bool IsAfter(string text, char character) => Start > 0 && text[Start - 1] == character;

    /// <summary>Whether the line that follows the end of one is empty.</summary>
    public static bool IsBeforeBlankLine(string text, int lineEnd) =>
        LineEnds.NextLine<char>(text, lineEnd) is var next
        && next < text.Length
        && text[next] is '\r' or '\n';
}
