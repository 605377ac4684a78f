using Markdig;
using Markdig.Syntax;

namespace NoteGraph.Parsing;

/// <summary>The one Markdig pipeline for notes: what counts as a link, a table or a comment is decided here.</summary>
public static class NoteMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .Build();

    /// <summary>Parses Markdown as it stands in a note. Never fails: what is malformed stays text.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
