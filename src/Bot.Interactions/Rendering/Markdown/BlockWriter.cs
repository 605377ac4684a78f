using System.Globalization;
using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NoteGraph.Parsing.Comments;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Writes parsed blocks in Discord's Markdown.</summary>
/// <param name="links">Knows what the links of the note lead to.</param>
/// <param name="source">The text that the blocks were parsed from.</param>
internal sealed class BlockWriter(NoteLinks links, string source)
{
    // Discord indents no further, and what is nested deeper in a note is no structure any more.
    private const int DeepestList = 5;

    // Far below what the stack bears; the parser itself gives up at some more than a hundred.
    private const int DeepestNesting = 64;

    private readonly StringBuilder _text = new();
    private Block? _before;
    private QuoteBlock? _quoteBefore;
    private int _nesting;

    /// <summary>The blocks of a document one below the other.</summary>
    public static string Write(MarkdownDocument document, NoteLinks links, string source)
    {
        var writer = new BlockWriter(links, source);
        writer.WriteChildren(document, new Place(Quote: null, Depth: 0));
        writer.WriteFootnotes(document);
        return writer._text.ToString().Trim('\n');
    }

    /// <summary>The pieces of all paragraphs of a document, one after the other.</summary>
    public static IReadOnlyList<InlinePiece> PiecesOf(
        MarkdownDocument document,
        NoteLinks links,
        string source
    )
    {
        List<InlinePiece> pieces = [];
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null)
            {
                continue;
            }

            if (pieces.Count > 0)
            {
                pieces.Add(new InlinePiece.LineEnd());
            }

            pieces.AddRange(InlineReader.Read(block.Inline, links, source));
        }

        return pieces;
    }

    private void WriteChildren(ContainerBlock container, Place place)
    {
        if (_nesting == DeepestNesting)
        {
            return;
        }

        _nesting++;
        foreach (var block in container)
        {
            Write(block, place);
        }

        _nesting--;
    }

    private void Write(Block block, Place place)
    {
        switch (block)
        {
            case CommentBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup:
                break;
            case HeadingBlock heading:
                Add(heading, Heading(heading), place);
                break;
            case Table table:
                Add(table, TableWriter.Write(table, links, source), place);
                break;
            case QuoteBlock quote:
                WriteQuote(quote, place);
                break;
            case ListBlock list:
                WriteList(list, place);
                break;
            case MathBlock math:
                Add(math, CodeText.Block(math.Lines.ToString()), place);
                break;
            case CodeBlock code:
                var language = (code as FencedCodeBlock)?.Info;
                Add(code, CodeText.Block(code.Lines.ToString(), language), place);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            case HtmlBlock html:
                Add(html, HtmlText.Write(html.Lines.ToString()), place);
                break;
            case LeafBlock { Inline: not null } paragraph:
                Add(paragraph, Paragraph(paragraph), place);
                break;
            case ContainerBlock container:
                WriteChildren(container, place);
                break;
        }
    }

    private string Heading(HeadingBlock heading)
    {
        var pieces = Read(heading);
        if (heading.Level > 3)
        {
            pieces =
            [
                .. pieces.Select(piece => piece with { Style = piece.Style | TextStyle.Bold }),
            ];
            return OnOneLine(pieces);
        }

        var words = OnOneLine(pieces);
        return words.Length > 0 ? $"{new string('#', heading.Level)} {words}" : "";
    }

    private string Paragraph(LeafBlock paragraph)
    {
        var text = InlineWriter.Write(Read(paragraph));
        return source.AsSpan(paragraph.Span.Start).StartsWith("[^") ? Footnotes.Write(text) : text;
    }

    private void WriteQuote(QuoteBlock quote, Place place)
    {
        var inside = place with { Quote = place.Quote ?? quote };
        var children = quote.AsEnumerable();
        if (
            quote.FirstOrDefault() is ParagraphBlock first
            && Callout.Read(Read(first)) is { } callout
        )
        {
            var rest = InlineWriter.Write(callout.Rest);
            Add(quote, rest.Length > 0 ? $"{callout.Title}\n{rest}" : callout.Title, inside);
            children = children.Skip(1);
        }

        if (_nesting < DeepestNesting)
        {
            _nesting++;
            foreach (var block in children)
            {
                Write(block, inside);
            }

            _nesting--;
        }

        _before = quote;
    }

    private void WriteList(ListBlock list, Place place)
    {
        var number =
            list.IsOrdered
            && long.TryParse(
                list.OrderedStart,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var start
            )
                ? Math.Min(start, 999_999)
                : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ")
                : "- ";
            WriteItem(item, mark, place);
        }

        _before = list;
    }

    private void WriteItem(ListItemBlock item, string mark, Place place)
    {
        var depth = Math.Min(place.Depth, DeepestList);
        var inside = place with { Depth = depth + 1 };
        var children = item.AsEnumerable();
        var words = "";
        if (item.FirstOrDefault() is ParagraphBlock first)
        {
            words = TaskMarks.Replace(InlineWriter.Write(Read(first)));
            children = children.Skip(1);
        }
        else if (
            item.FirstOrDefault() is QuoteBlock quote
            && quote.FirstOrDefault() is ParagraphBlock quoted
            && Callout.Read(Read(quoted)) is null
        )
        {
            words = GreaterThan(quote) + InlineWriter.Write(Read(quoted));
            children = quote.Skip(1).Concat(children.Skip(1));
        }

        if (item.Count > 0)
        {
            Separate(_before is ListItemBlock ? item : item.Parent!, place);
            var lines = (words.Length > 0 ? words : "…").Replace(
                "\n",
                "\n  ",
                StringComparison.Ordinal
            );
            AddLines(mark + lines, place with { Depth = depth });
            _before = item;
        }

        if (_nesting < DeepestNesting)
        {
            _nesting++;
            foreach (var block in children)
            {
                WriteInItem(block, inside);
            }

            _nesting--;
        }
    }

    // In "- >20% growth" the mark of a quote was meant as a sign.
    private string GreaterThan(QuoteBlock quote)
    {
        var text = source.AsSpan(quote.Span.Start);
        return text is ['>', var next, ..] && !char.IsWhiteSpace(next) ? @"\>" : "";
    }

    // A list below its item goes on without a gap; anything else is a block of its own.
    private void WriteInItem(Block block, Place place)
    {
        Write(block, place);
        if (block is ListBlock)
        {
            _before = block.Parent;
        }
    }

    private List<InlinePiece> Read(LeafBlock block) =>
        InlineReader.Read(block.Inline, links, source);

    private void Add(Block block, string text, Place place)
    {
        if (text.Length == 0)
        {
            return;
        }

        Separate(block, place);
        AddLines(text, place);
        _before = block;
    }

    private void AddLines(string text, Place place)
    {
        var isFence = text.StartsWith("```", StringComparison.Ordinal);
        var margin = isFence
            ? ""
            : (place.Quote is null ? "" : "> ") + new string(' ', place.Depth * 2);
        if (margin.Length > 0)
        {
            text = margin + text.Replace("\n", "\n" + margin, StringComparison.Ordinal);
        }

        _text.Append(text);
        _quoteBefore = place.Quote;
    }

    // Headings, lists and code have a gap of their own in Discord.
    private void Separate(Block block, Place place)
    {
        if (_text.Length == 0)
        {
            return;
        }

        var isTight =
            _before is HeadingBlock or ListItemBlock
            || block is HeadingBlock or CodeBlock or Table
            || (block is ListBlock && _before is ParagraphBlock)
            || _before == block.Parent
            || (place.Quote is not null && place.Quote == _quoteBefore);
        _text.Append(isTight ? "\n" : "\n\n");
    }

    // Obsidian shows them at the end wherever they stand. One of a single word looks like the address of a link to Markdig.
    private void WriteFootnotes(MarkdownDocument document)
    {
        foreach (var definition in document.Descendants<LinkReferenceDefinition>())
        {
            if (definition is { Label: ['^', .. var label], Url: { Length: > 0 } words })
            {
                var text = DiscordEscaping.Escape(VisibleText.Line(words));
                Add(definition, $"-# {FootnoteMark.Of(label)} {text}", new Place(null, 0));
            }
        }
    }

    private static string OnOneLine(IReadOnlyList<InlinePiece> pieces) =>
        InlineWriter.Write(pieces, hasBlocks: false).Replace('\n', ' ');

    /// <summary>Where a block is written.</summary>
    /// <param name="Quote">The outermost quote it is in, since Discord has quotes of one level; null outside of quotes.</param>
    /// <param name="Depth">How many lists it is in.</param>
    private readonly record struct Place(QuoteBlock? Quote, int Depth);
}
