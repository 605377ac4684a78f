using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing;

/// <summary>
/// Reads paragraphs. One of very many definitions of links is several. One that turns out to be an underlined heading begins where its text does; Markdig counts the lines of
/// such a heading, and of the links in it, from the underline.
/// </summary>
internal sealed class NoteParagraphParser : ParagraphBlockParser
{
    // Markdig takes each definition of a link off the start of its paragraph, which moves all lines that follow.
    private const int MaxDefinitions = 500;

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is ParagraphBlock { Lines: { Count: >= MaxDefinitions } lines }
        && lines.Lines[0].Slice.CurrentChar == '['
            ? BlockState.Break
            : base.TryContinue(processor, block);

    /// <inheritdoc />
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock { IsSetext: true } heading)
        {
            heading.Line -= heading.Lines.Count;
        }

        return base.Close(processor, block);
    }
}
