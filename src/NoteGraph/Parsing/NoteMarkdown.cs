using System.Buffers;
using System.Diagnostics.CodeAnalysis;
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

    private static readonly MarkdownPipeline Lines = OnOneLine(Pipeline()).Build();

    private static readonly MarkdownPipeline Flat = FlatPipeline().Build();

    private static readonly MarkdownPipeline Notes = NotePipeline().Build();

    private static readonly MarkdownPipeline NoteBlocks = BlockPipeline().Build();

    private static readonly MarkdownPipeline Lone = LonePipeline().Build();

    private static readonly InlineParserList InlineParsers = InlineParsersOfNotes();

    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "\\`*_[]<>&!%$~=^#|\r\n\t\0"
    );

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

    /// <summary>
    /// Whether a piece that stands on one line is nothing but words, so that it need not be parsed: it holds no sign that
    /// means something within a line. False for some that are nothing but words all the same.
    /// </summary>
    public static bool IsWords(string markdown) => !markdown.AsSpan().ContainsAny(Marks);

    /// <summary>Parses with a pipeline that is built on <see cref="Pipeline"/>; never fails either.</summary>
    internal static MarkdownDocument Parse(string markdown, MarkdownPipeline pipeline) =>
        TryParse(markdown, pipeline, out var document) ? document : ParseFlat(markdown);

    /// <summary>
    /// Parses the blocks of the whole text of a note, front matter included; what stands within them is parsed when it is
    /// asked for. False where the nesting is beyond all sense.
    /// </summary>
    internal static bool TryParseNote(string text, [NotNullWhen(true)] out NoteTree? tree)
    {
        // Where links are defined by label, brackets anywhere in the note may be one.
        var isParsed =
            TryParse(text, NoteBlocks, out var document)
            && (
                document.GetLinkReferenceDefinitions(false).Links.Count == 0
                || TryParse(text, Notes, out document)
            );
        tree = isParsed ? new NoteTree(text, document, InlineParsers) : null;
        return isParsed;
    }

    /// <summary>Parses what stands within a block that is in a place of its own.</summary>
    internal static void ParseLone(LoneBlock block)
    {
        var context = new MarkdownParserContext();
        context.Properties[LoneBlock.Opener.Text] = block;
        Markdown.Parse(LoneBlock.Opener.Text, Lone, context);
    }

    /// <summary>As <see cref="ParseLine"/>, for what is read in the way of a note.</summary>
    internal static NoteTree ParseLoneLine(string markdown) =>
        new(markdown, ParseLine(markdown), InlineParsers);

    /// <summary>Parses a text as paragraphs of words, links, tags and code spans, and nothing that nests.</summary>
    internal static NoteTree ParseNoteFlat(string text) =>
        new(text, ParseFlat(text), InlineParsers);

    private static MarkdownDocument ParseFlat(string text) =>
        TryParse(text, Flat, out var document) ? document : [];

    private static void LeaveInlines(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock leaf)
        {
            leaf.ProcessInlines = false;
        }
    }

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

    /// <summary>The same pipeline without blocks, as <see cref="ParseLine"/> reads a line.</summary>
    internal static MarkdownPipelineBuilder OnOneLine(MarkdownPipelineBuilder builder)
    {
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

    private static MarkdownPipelineBuilder BlockPipeline()
    {
        var builder = NotePipeline();
        foreach (var parser in builder.BlockParsers)
        {
            parser.Closed += LeaveInlines;
        }

        return builder;
    }

    private static MarkdownPipelineBuilder LonePipeline()
    {
        var builder = Pipeline();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(LoneBlock.Opener.Instance);
        return builder;
    }

    private static InlineParserList InlineParsersOfNotes()
    {
        var builder = Pipeline();
        builder.Build();
        return new InlineParserList(builder.InlineParsers);
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
