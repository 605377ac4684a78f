using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Formulas;

/// <summary>Finds <c>$…$</c> and <c>$$…$$</c> within text.</summary>
public sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var marks = FormulaText.MarksOf(text);
        var length = FormulaText.LengthOf(text, RowPlace.Holds(slice, processor, Index));
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
}
