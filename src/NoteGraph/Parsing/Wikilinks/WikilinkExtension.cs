using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace NoteGraph.Parsing.Wikilinks;

/// <summary>Adds wikilinks to Markdig, ahead of its own links.</summary>
public sealed class WikilinkExtension : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikilinkInlineParser());

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
