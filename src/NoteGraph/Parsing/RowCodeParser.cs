using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing;

/// <summary>Takes a backtick in a row of a table as text unless another closes it there: code does not go on in the next row.</summary>
internal sealed class RowCodeParser : InlineParser
{
    public RowCodeParser() => OpeningCharacters = ['`'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!RowPlace.Holds(slice, processor, Index))
        {
            return false;
        }

        var text = slice.AsSpan();
        var line = text[..LineEnds.EndOf(text, 0)];
        var marks = LengthOfMark(line);
        if (IsClosed(line[marks..], marks))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var lineIndex, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + marks - 1),
            Line = lineIndex,
            Column = column,
            Span = new(start, start + marks - 1),
            IsClosed = true,
        };
        slice.Start += marks;
        return true;
    }

    private static bool IsClosed(ReadOnlySpan<char> line, int marks)
    {
        while (line.IndexOf('`') is var at and >= 0)
        {
            line = line[at..];
            var length = LengthOfMark(line);
            if (length == marks)
            {
                return true;
            }

            line = line[length..];
        }

        return false;
    }

    private static int LengthOfMark(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept('`') is var length and >= 0 ? length : text.Length;
}
