using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Wikilinks;

/// <summary>Finds <c>[[…]]</c> and <c>![[…]]</c> in text. What is not closed on its line stays text.</summary>
public sealed class WikilinkInlineParser : InlineParser
{
    public WikilinkInlineParser() => OpeningCharacters = ['[', '!'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isTransclusion = slice.CurrentChar == '!';
        var text = slice.AsSpan();
        var opening = isTransclusion ? 1 : 0;
        if (
            WikilinkText.LengthAt(text[opening..], out var target, out var label)
            is not (> 0 and var length)
        )
        {
            return false;
        }

        var end = slice.Start + opening + length - 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new WikilinkInline
        {
            Target = target!,
            Label = label,
            IsTransclusion = isTransclusion,
            Line = line,
            Column = column,
            Span = new(start, start + end - slice.Start),
        };
        slice.Start = end + 1;
        return true;
    }
}
