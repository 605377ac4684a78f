using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing;

/// <summary>
/// Reads paragraphs. One of very many definitions of links is several. One that turns out to be an underlined heading begins
/// where its text does; Markdig counts the lines of such a heading, and of the links in it, from the underline, and those of
/// a paragraph from the definitions before it. Where there are more blocks than any note has, an underline makes no heading.
/// </summary>
internal sealed class NoteParagraphParser : ParagraphBlockParser
{
    // Markdig takes each definition of a link off the start of its paragraph, which moves all lines that follow.
    private const int MaxDefinitions = 500;

    // Markdig looks for each underlined heading among all blocks that lie beside it.
    private const int MaxBeside = 10_000;

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block.Parent is { Count: > MaxBeside } && IsUnderline(processor.Line.AsSpan()))
        {
            return BlockState.Continue;
        }

        if (
            block is not ParagraphBlock { Lines: { Count: >= MaxDefinitions } lines }
            || lines.Lines[0].Slice.CurrentChar != '['
        )
        {
            return base.TryContinue(processor, block);
        }

        processor.Close(block);
        return TryOpen(processor);
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) =>
        line.Trim() is ['=' or '-', ..] text && !text.ContainsAnyExcept(text[0]);

    /// <inheritdoc />
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock { IsSetext: true } heading)
        {
            heading.Line -= heading.Lines.Count;
        }

        if (block is not ParagraphBlock paragraph)
        {
            return base.Close(processor, block);
        }

        var lines = paragraph.Lines.Count;
        var isKept = base.Close(processor, block);
        paragraph.Line += lines - paragraph.Lines.Count;
        return isKept;
    }
}
