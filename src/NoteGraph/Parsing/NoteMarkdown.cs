using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Formulas;
using NoteGraph.Parsing.FrontMatters;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>The one Markdig pipeline for notes: what counts as a link, a table or a comment is decided here.</summary>
public static class NoteMarkdown
{
    private static readonly MarkdownPipeline Pieces = Pipeline().Build();

    private static readonly MarkdownPipeline Notes = NotePipeline().Build();

    private static readonly MarkdownPipeline Lines = LinePipeline().Build();

    /// <summary>Parses Markdown as it stands in a note. Never fails: what is malformed stays text.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pieces);

    /// <summary>
    /// Parses a piece that stands on one line, such as a cell or an annotation. What would begin a block at the start of a
    /// line, such as <c>1.</c> or <c>&gt;</c>, is text.
    /// </summary>
    public static MarkdownDocument ParseLine(string markdown) => Markdown.Parse(markdown, Lines);

    /// <summary>Parses the whole text of a note, front matter included.</summary>
    internal static MarkdownDocument ParseNote(string text) => Markdown.Parse(text, Notes);

    /// <summary>What notes are parsed with, for others to build on.</summary>
    internal static MarkdownPipelineBuilder Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();
        builder.Extensions.AddIfNotAlready<WikilinkExtension>();
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new MathBlockParser());
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CommentBlockParser());
        builder.InlineParsers.Insert(0, new FormulaInlineParser());
        builder.InlineParsers.Insert(0, new CommentMarkParser());
        builder.InlineParsers.Insert(0, new TagInlineParser());
        return builder;
    }

    private static MarkdownPipelineBuilder LinePipeline()
    {
        var builder = Pipeline();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return builder;
    }

    private static MarkdownPipelineBuilder NotePipeline()
    {
        var builder = Pipeline();
        builder.BlockParsers.Insert(0, new FrontMatterBlockParser());
        return builder;
    }
}
