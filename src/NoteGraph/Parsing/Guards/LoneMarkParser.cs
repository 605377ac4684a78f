using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Guards;

/// <summary>
/// Takes marks as text whose other half is missing. Markdig would look for it to the end of the block at every such mark,
/// which takes quadratic time where there are many.
/// </summary>
internal sealed class LoneMarkParser : InlineParser
{
    // As in cmark, the reference implementation; CommonMark asks for three at least.
    private const int DeepestBrackets = 32;

    private static readonly (string Open, string Close)[] HtmlMarks =
    [
        ("<!--", "-->"),
        ("<?", "?>"),
        ("<![CDATA[", "]]>"),
        ("<!", ">"),
    ];

    public LoneMarkParser() => OpeningCharacters = ['<', ']'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isLone =
            slice.CurrentChar == '<'
                ? IsLoneHtml(processor, slice)
                : slice.PeekChar() == '(' && IsTooDeep(slice.AsSpan()[1..]);
        if (!isLone)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Line = line,
            Column = column,
            Span = new(start, start),
            IsClosed = true,
        };
        slice.SkipChar();
        return true;
    }

    private bool IsLoneHtml(InlineProcessor processor, StringSlice slice)
    {
        var text = slice.AsSpan();
        for (var at = 0; at < HtmlMarks.Length; at++)
        {
            if (text.StartsWith(HtmlMarks[at].Open, StringComparison.Ordinal))
            {
                return LastCloses(processor, slice)[at] < slice.Start;
            }
        }

        return false;
    }

    // Where each closing mark last stands is looked up once for a block.
    private int[] LastCloses(InlineProcessor processor, StringSlice slice)
    {
        if (
            processor.ParserStates[Index] is not Block block
            || !ReferenceEquals(block.Text, slice.Text)
            || block.End != slice.End
        )
        {
            var rest = slice.AsSpan();
            var closes = new int[HtmlMarks.Length];
            for (var at = 0; at < closes.Length; at++)
            {
                var close = rest.LastIndexOf(HtmlMarks[at].Close, StringComparison.Ordinal);
                closes[at] = close < 0 ? -1 : slice.Start + close;
            }

            block = new Block(slice.Text, slice.End, closes);
            processor.ParserStates[Index] = block;
        }

        return block.LastCloses;
    }

    private static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
            }

            if (depth is 0 or > DeepestBrackets)
            {
                return depth > 0;
            }
        }

        return false;
    }

    private sealed record Block(string Text, int End, int[] LastCloses);
}
