using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Tags;

/// <summary>Finds <c>#tag</c> where a word could begin.</summary>
public sealed class TagInlineParser : InlineParser
{
    public TagInlineParser() => OpeningCharacters = ['#'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = TagText.LengthOf(slice.AsSpan()[1..]);
        if (length == 0 || !TagText.MayFollow(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TagInline
        {
            Tag = slice.AsSpan().Slice(1, length).ToString(),
            Line = line,
            Column = column,
            Span = new(start, start + length),
        };
        slice.Start += length + 1;
        return true;
    }
}
