using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Formulas;

/// <summary>
/// Finds <c>$…$</c> and <c>$$…$$</c> within text, by the rule that lets prose speak of money: a single <c>$</c> opens
/// only before and closes only after something that is not blank, and never closes before a digit. A formula in a table
/// stays within its cell.
/// </summary>
public sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var marks = text.StartsWith("$$") ? 2 : 1;
        var inRow = RowPlace.Holds(slice, processor, Index);
        var length = marks == 2 ? ClosingPair(text, inRow) : ClosingSingle(text, inRow);
        if (length < 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new MathInline
        {
            Delimiter = '$',
            DelimiterCount = marks,
            Content = new StringSlice(
                slice.Text,
                slice.Start + marks,
                slice.Start + length - 1 - marks
            ),
            Line = line,
            Column = column,
            Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)),
        };
        slice.Start += length;
        return true;
    }

    private static int ClosingPair(ReadOnlySpan<char> text, bool inRow)
    {
        var close = text[2..].IndexOf("$$");
        var leavesCell = close > 0 && inRow && text.Slice(2, close).ContainsAny('|', '\n');
        return close > 0 && !leavesCell ? close + 4 : -1;
    }

    private static int ClosingSingle(ReadOnlySpan<char> text, bool inRow)
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
                case '|' or '\n' when inRow:
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
