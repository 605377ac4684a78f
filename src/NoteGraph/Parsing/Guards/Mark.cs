using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Guards;

/// <summary>Takes marks for the text that they would turn out to be.</summary>
internal static class Mark
{
    /// <summary>Makes the next characters text.</summary>
    public static bool AsText(InlineProcessor processor, ref StringSlice slice, int length)
    {
        var (start, end) = (slice.Start, slice.Start + length - 1);
        slice.Start = end + 1;
        if (
            processor.Inline is LiteralInline { IsClosed: false } before
            && before.Content.End + 1 == start
            && ReferenceEquals(before.Content.Text, slice.Text)
        )
        {
            before.Content.End = end;
            before.Span.End = processor.GetSourcePosition(end);
            return true;
        }

        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, start, end),
            Line = line,
            Column = column,
            Span = new(position, position + length - 1),
        };
        return true;
    }
}
