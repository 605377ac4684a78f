using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing;

/// <summary>
/// The Markdown tree of a note. What stands within a block is parsed when it is first asked for, since most blocks of a
/// vault never are.
/// </summary>
/// <param name="text">The whole text of the note; all spans of the tree are offsets in it.</param>
/// <param name="document">The blocks.</param>
/// <param name="parsers">What finds the inlines of the blocks that have none yet.</param>
internal sealed class NoteTree(string text, MarkdownDocument document, InlineParserList parsers)
{
    private InlineProcessor? _processor;

    public string Text => text;

    /// <summary>The blocks at the top of the note. A table whose lines nobody has looked at is still a paragraph.</summary>
    public MarkdownDocument Document => document;

    /// <summary>The blocks at the top of the note that begin in a stretch of its text.</summary>
    public IEnumerable<Block> BlocksIn(int start, int end)
    {
        for (var at = IndexOf(start); at < document.Count; at++)
        {
            var block = BlockAt(document, at);
            if (block.Span.Start >= end)
            {
                yield break;
            }

            yield return block;
        }
    }

    /// <summary>All blocks at the top of the note.</summary>
    public IEnumerable<Block> Blocks => BlocksIn(0, int.MaxValue);

    /// <summary>The blocks right within another, with every table made one.</summary>
    public IEnumerable<Block> BlocksOf(ContainerBlock container)
    {
        for (var at = 0; at < container.Count; at++)
        {
            yield return BlockAt(container, at);
        }
    }

    /// <summary>The first block right within another, a table where it is one; null where there is none.</summary>
    public Block? FirstOf(ContainerBlock container) =>
        container.Count > 0 ? BlockAt(container, 0) : null;

    /// <summary>The paragraphs at the top of the note that have a word in them, whatever its case.</summary>
    public IEnumerable<ParagraphBlock> ParagraphsWith(string word)
    {
        for (var at = 0; at < document.Count; at++)
        {
            if (
                document[at] is ParagraphBlock { Span: var span }
                && text.AsSpan(span.Start, span.Length)
                    .Contains(word, StringComparison.OrdinalIgnoreCase)
                && BlockAt(document, at) is ParagraphBlock paragraph
            )
            {
                yield return paragraph;
            }
        }
    }

    /// <summary>The blocks with inlines, at any depth and in the order of the text, their inlines parsed.</summary>
    /// <param name="isWanted">Whether a block is wanted whose inlines are not parsed yet; it is left out otherwise.</param>
    /// <exception cref="ArgumentException">The nesting is beyond all sense.</exception>
    public IEnumerable<LeafBlock> Leaves(Predicate<LeafBlock> isWanted)
    {
        var waiting = new Stack<(ContainerBlock Container, int Index)>();
        waiting.Push((document, 0));
        while (waiting.TryPop(out var place))
        {
            var (container, index) = place;
            if (index == container.Count)
            {
                continue;
            }

            waiting.Push((container, index + 1));
            var block = container == document ? container[index] : BlockAt(container, index);
            if (block is LeafBlock pending && IsPending(pending) && isWanted(pending))
            {
                block = Parse(container, index);
            }

            if (block is ContainerBlock inner)
            {
                waiting.Push((inner, 0));
            }
            else if (block is LeafBlock { Inline: not null } leaf)
            {
                yield return leaf;
            }
        }
    }

    /// <summary>What stands within a block; null for one that holds no inlines, such as code.</summary>
    public ContainerInline? InlinesOf(LeafBlock block)
    {
        if (IsPending(block))
        {
            Parse(block);
        }

        return block.Inline;
    }

    private static bool IsPending(LeafBlock block) =>
        block is { Inline: null } and (ParagraphBlock or HeadingBlock or Comments.CommentBlock);

    private static bool MayBeTable(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count < 2)
        {
            return false;
        }

        foreach (ref readonly var line in Lines(paragraph))
        {
            if (line.Slice.AsSpan().Contains('|'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of a block whose inlines are not parsed yet.</summary>
    public static ReadOnlySpan<StringLine> Lines(LeafBlock block) =>
        block.Lines.Lines.AsSpan(0, block.Lines.Count);

    // Blocks are in the order of the text.
    private int IndexOf(int start)
    {
        var at = 0;
        while (at < document.Count && document[at].Span.Start < start)
        {
            at++;
        }

        return at;
    }

    // Below the top of a note it is asked for all blocks, so that there every table is one.
    private Block BlockAt(ContainerBlock container, int index)
    {
        var block = container[index];
        return block is ParagraphBlock { Inline: null } paragraph && MayBeTable(paragraph)
            ? Parse(container, index)
            : block;
    }

    private Block Parse(ContainerBlock container, int index)
    {
        if (container[index] is ParagraphBlock paragraph && MayBeTable(paragraph))
        {
            LoneBlock.Parse(container, index);
        }
        else
        {
            Parse((LeafBlock)container[index]);
        }

        return container[index];
    }

    private void Parse(LeafBlock leaf)
    {
        _processor ??= new InlineProcessor(document, parsers, true, null);
        _processor.ProcessInlineLeaf(leaf);
    }
}
