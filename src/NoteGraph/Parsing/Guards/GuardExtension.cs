using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace NoteGraph.Parsing.Guards;

/// <summary>Keeps Markdig's time linear in the length of a note, whatever the note.</summary>
internal sealed class GuardExtension : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BracketGuard());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new EmphasisGuard());
    }

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
