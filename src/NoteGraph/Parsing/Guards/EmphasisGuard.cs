using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Guards;

/// <summary>
/// Takes marks of emphasis for text where a block holds very many. Markdig nests what follows in each mark until the block
/// ends, and goes through that nesting for each piece of text.
/// </summary>
internal sealed class EmphasisGuard : InlineParser
{
    // A table is one block, and may have a thousand bold cells.
    private const int MaxMarks = 2048;

    public EmphasisGuard() => OpeningCharacters = ['*', '_', '~', '='];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == slice.CurrentChar)
        {
            return false;
        }

        var marks = processor.GetParserState(this, static () => new Marks());
        return ++marks.Count > MaxMarks
            && Mark.AsText(
                processor,
                ref slice,
                slice.AsSpan().IndexOfAnyExcept(slice.CurrentChar) is var length and > 0
                    ? length
                    : slice.Length
            );
    }

    /// <summary>The marks of one block.</summary>
    private sealed class Marks
    {
        public int Count { get; set; }
    }
}
