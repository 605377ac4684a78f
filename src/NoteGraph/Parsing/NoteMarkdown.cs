using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Formulas;
using NoteGraph.Parsing.FrontMatters;
using NoteGraph.Parsing.Guards;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>The one Markdig pipeline for notes: what counts as a link, a table or a comment is decided here.</summary>
public static class NoteMarkdown
{
    private static readonly MarkdownPipeline Pieces = Pipeline().Build();

    private static readonly MarkdownPipeline Notes = NotePipeline().Build();

    private static readonly MarkdownPipeline Lines = LinePipeline().Build();

    private static readonly MarkdownPipeline Flat = FlatPipeline().Build();

    /// <summary>
    /// Parses Markdown as it stands in a note. Never fails: what is malformed stays text, and so does everything where the
    /// nesting is beyond all sense.
    /// </summary>
    public static MarkdownDocument Parse(string markdown) => Parse(markdown, Pieces);

    /// <summary>
    /// Parses a piece that stands on one line, such as a cell or an annotation. What would begin a block at the start of a
    /// line, such as <c>1.</c> or <c>&gt;</c>, is text.
    /// </summary>
    public static MarkdownDocument ParseLine(string markdown) => Parse(markdown, Lines);

    /// <summary>Parses with a pipeline that is built on <see cref="Pipeline"/>; never fails either.</summary>
    internal static MarkdownDocument Parse(string markdown, MarkdownPipeline pipeline) =>
        TryParse(markdown, pipeline, out var document) ? document : ParseFlat(markdown);

    /// <summary>Parses the whole text of a note, front matter included; as mere text where the nesting is beyond all sense.</summary>
    internal static MarkdownDocument ParseNote(string text) => Parse(text, Notes);

    /// <summary>Parses the whole text of a note, front matter included; false where the nesting is beyond all sense.</summary>
    internal static bool TryParseNote(string text, out MarkdownDocument document) =>
        TryParse(text, Notes, out document);

    /// <summary>Parses a text as paragraphs of words, links, tags and code spans, and nothing that nests.</summary>
    internal static MarkdownDocument ParseFlat(string text) =>
        TryParse(text, Flat, out var document) ? document : [];

    // Markdig limits its own recursion by throwing.
    private static bool TryParse(
        string text,
        MarkdownPipeline pipeline,
        out MarkdownDocument document
    )
    {
        try
        {
            document = Markdown.Parse(text, pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            document = [];
            return false;
        }
    }

    /// <summary>What notes are parsed with, for others to build on.</summary>
    internal static MarkdownPipelineBuilder Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();
        builder.Extensions.AddIfNotAlready<WikilinkExtension>();
        builder.Extensions.AddIfNotAlready<GuardExtension>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new NoteParagraphParser());
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new MathBlockParser());
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CommentBlockParser());
        builder.InlineParsers.Insert(0, new FormulaInlineParser());
        builder.InlineParsers.Insert(0, new CommentMarkParser());
        builder.InlineParsers.Insert(0, new TagInlineParser());
        builder.InlineParsers.Insert(0, new LoneMarkParser());
        builder.InlineParsers.Insert(0, new RowCodeParser());
        return builder;
    }

    private static MarkdownPipelineBuilder LinePipeline()
    {
        var builder = Pipeline();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new NoteParagraphParser { ParseSetextHeadings = false });
        return builder;
    }

    private static MarkdownPipelineBuilder NotePipeline()
    {
        var builder = Pipeline();
        builder.BlockParsers.Insert(0, new FrontMatterBlockParser());
        return builder;
    }

    private static MarkdownPipelineBuilder FlatPipeline()
    {
        var builder = NotePipeline();
        builder.Extensions.Clear();
        builder.BlockParsers.RemoveAll(parser =>
            parser is not (FrontMatterBlockParser or ParagraphBlockParser)
        );
        builder.InlineParsers.RemoveAll(parser =>
            parser
                is not (
                    TagInlineParser
                    or CodeInlineParser
                    or EscapeInlineParser
                    or LineBreakInlineParser
                )
        );
        builder.InlineParsers.Insert(0, new WikilinkInlineParser());
        return builder;
    }
}
