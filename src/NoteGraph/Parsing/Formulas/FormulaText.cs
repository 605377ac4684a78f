namespace NoteGraph.Parsing.Formulas;

/// <summary>
/// The rule for <c>$…$</c> and <c>$$…$$</c> that lets prose speak of money: a single <c>$</c> opens only before and closes
/// only after something that is not blank, and never closes before a digit. A formula in a table stays within its cell.
/// </summary>
internal static class FormulaText
{
    /// <summary>How many marks open a formula at the start of a text.</summary>
    public static int MarksOf(ReadOnlySpan<char> text) => text.StartsWith("$$") ? 2 : 1;

    /// <summary>The length of the formula at the start of a text, marks included; -1 where none begins there.</summary>
    /// <param name="text">The text from a <c>$</c> on.</param>
    /// <param name="isInRow">Whether it stands in a row of a table.</param>
    public static int LengthOf(ReadOnlySpan<char> text, bool isInRow) =>
        MarksOf(text) == 2 ? ClosingPair(text, isInRow) : ClosingSingle(text, isInRow);

    private static int ClosingPair(ReadOnlySpan<char> text, bool isInRow)
    {
        var close = text[2..].IndexOf("$$");
        var leavesCell = close > 0 && isInRow && text.Slice(2, close).ContainsAny('|', '\r', '\n');
        return close > 0 && !leavesCell ? close + 4 : -1;
    }

    private static int ClosingSingle(ReadOnlySpan<char> text, bool isInRow)
    {
        if (text.Length < 3 || char.IsWhiteSpace(text[1]))
        {
            return -1;
        }

        for (var at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '|' or '\r' or '\n' when isInRow:
                    return -1;
                case '$':
                    var mayClose =
                        at > 1
                        && !char.IsWhiteSpace(text[at - 1])
                        && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]));
                    return mayClose ? at + 1 : -1;
            }
        }

        return -1;
    }
}
