using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing.Guards;

/// <summary>
/// Takes <c>[</c> for text where no link can begin. Markdig nests what follows in each <c>[</c> until it knows, which takes
/// quadratic time where many stay open.
/// </summary>
internal sealed class BracketGuard : InlineParser
{
    // Far more than anyone nests links and pictures.
    private const int MaxOpen = 128;

    public BracketGuard() => OpeningCharacters = ['[', ']', '!'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = slice.CurrentChar == '!' ? 2 : 1;
        if (length == 2 && slice.PeekChar() != '[')
        {
            return false;
        }

        var brackets = processor.GetParserState(this, static () => new Brackets());
        if (slice.CurrentChar == ']')
        {
            brackets.Open -= brackets.Open > 0 ? 1 : 0;
            return false;
        }

        if (
            brackets.Open < MaxOpen
            && (
                slice.Start < brackets.LastAddressIn(slice)
                || processor.Document.GetLinkReferenceDefinitions(false).Links.Count > 0
            )
        )
        {
            brackets.Open++;
            return false;
        }

        return Mark.AsText(processor, ref slice, length);
    }

    /// <summary>The brackets of one block.</summary>
    private sealed class Brackets
    {
        private int? _lastAddress;

        /// <summary>How many are open.</summary>
        public int Open { get; set; }

        /// <summary>Where the last address of a link begins in the block's text; -1 without one.</summary>
        public int LastAddressIn(StringSlice slice) =>
            _lastAddress ??= slice.AsSpan().LastIndexOf("](") is var at and >= 0
                ? slice.Start + at
                : -1;
    }
}
