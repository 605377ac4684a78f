using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing.Comments;

/// <summary>Finds <c>%%</c> within text.</summary>
public sealed class CommentMarkParser : InlineParser
{
    public CommentMarkParser() => OpeningCharacters = ['%'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '%')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CommentMarkInline
        {
            Line = line,
            Column = column,
            Span = new(start, start + 1),
        };
        slice.Start += 2;
        return true;
    }
}
