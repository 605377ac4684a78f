using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Footnotes;

/// <summary>Finds footnote marks in text. What is not closed on its line stays text.</summary>
public sealed class FootnoteMarkParser : InlineParser
{
    private static readonly SearchValues<char> ReferenceEnds = SearchValues.Create("] \t\r\n[");

    private static readonly SearchValues<char> NoteEnds = SearchValues.Create("]\r\n");

    public FootnoteMarkParser() => OpeningCharacters = ['[', '^'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var isReference = text.StartsWith("[^");
        if (!isReference && !text.StartsWith("^["))
        {
            return false;
        }

        var open = processor.GetParserState(this, static () => new OpenLine());
        if (slice.Start < open.End)
        {
            return false;
        }

        var length = text[2..].IndexOfAny(isReference ? ReferenceEnds : NoteEnds);
        if (length <= 0 || text[2 + length] != ']')
        {
            if (!isReference)
            {
                open.End = slice.Start + 2 + (length < 0 ? text.Length - 2 : length);
            }

            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FootnoteMarkInline
        {
            Line = line,
            Column = column,
            Span = new(start, start + length + 2),
        };
        slice.Start += length + 3;
        return true;
    }

    /// <summary>Where in a block nothing closes a mark. Looked for from each mark anew it would take quadratic time.</summary>
    private sealed class OpenLine
    {
        /// <summary>Where the line ends on which the last mark was not closed.</summary>
        public int End { get; set; }
    }
}
