using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Guards;

/// <summary>
/// Takes the opening of a comment, a <c>CDATA</c> section or an instruction for text where nothing closes it. Markdig looks
/// for the close each time, to the end of the block.
/// </summary>
internal sealed class HtmlGuard : InlineParser
{
    private static readonly (string Open, string Close)[] Pairs =
    [
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
        ("<?", "?>"),
        ("<!", ">"),
    ];

    public HtmlGuard() => OpeningCharacters = ['<'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('!' or '?'))
        {
            return false;
        }

        var text = slice.AsSpan();
        for (var at = 0; at < Pairs.Length; at++)
        {
            if (text.StartsWith(Pairs[at].Open))
            {
                var closes = processor.GetParserState(this, static () => new Closes());
                return slice.Start > closes.LastIn(slice, at)
                    && Mark.AsText(processor, ref slice, Pairs[at].Open.Length);
            }
        }

        return false;
    }

    /// <summary>Where the closes of one block stand.</summary>
    private sealed class Closes
    {
        private readonly int?[] _last = new int?[Pairs.Length];

        /// <summary>Where the last close of a pair stands in the block's text; -1 without one.</summary>
        public int LastIn(StringSlice slice, int pair) =>
            _last[pair] ??= slice.AsSpan().LastIndexOf(Pairs[pair].Close) is var at and >= 0
                ? slice.Start + at
                : -1;
    }
}
