using Markdig;
using Markdig.Extensions.EmphasisExtras;
using NoteGraph.Notes;
using NoteGraph.Parsing.Footnotes;

namespace NoteGraph.Parsing;

/// <summary>
/// Markdown as plain text: no marks, links as their words, and without what no reader sees (comments, footnote marks,
/// block ids, pictures). Linear in the length of the Markdown.
/// </summary>
internal static class PlainText
{
    private static readonly MarkdownPipeline Blocks = Pipeline().Build();

    private static readonly MarkdownPipeline Inlines = NoteMarkdown.OnOneLine(Pipeline()).Build();

    /// <summary>A piece of a paragraph, a table cell or a heading on one line. What looks like the start of a block is text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="textOf">The words of a link.</param>
    public static string OfInline(string markdown, Func<NoteLink, string> textOf)
    {
        if (OfWords(markdown) is { } words)
        {
            return words;
        }

        var document = NoteMarkdown.Parse(markdown, Inlines);
        var lines = new PlainTextLines(markdown, textOf);
        lines.Add(document);
        return string.Join(' ', lines.Lines);
    }

    /// <summary>The same for a piece that is nothing but words; null for any other.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static string? OfWords(string markdown) =>
        NoteMarkdown.IsWords(markdown) ? WhiteSpace.Collapse(markdown) : null;

    /// <summary>Markdown with all its blocks: one line for a paragraph, a heading, a bullet, a table row and a line of code.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="textOf">The words of a link.</param>
    public static string OfBlocks(string markdown, Func<NoteLink, string> textOf)
    {
        var lines = new PlainTextLines(markdown, textOf);
        lines.Add(NoteMarkdown.Parse(markdown, Blocks));
        return string.Join('\n', lines.Lines);
    }

    private static MarkdownPipelineBuilder Pipeline()
    {
        var builder = NoteMarkdown
            .Pipeline()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked);
        builder.InlineParsers.Insert(0, new FootnoteMarkParser());
        return builder;
    }
}
