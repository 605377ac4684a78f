using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing;

/// <summary>
/// Reads paragraphs. One that turns out to be an underlined heading begins where its text does; Markdig counts the lines of
/// such a heading, and of the links in it, from the underline.
/// </summary>
internal sealed class NoteParagraphParser : ParagraphBlockParser
{
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
