using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Html;

namespace NoteGraph.Parsing;

/// <summary>Writes the blocks of a parsed text as lines of plain text.</summary>
internal sealed class PlainTextLines(string markdown, Func<NoteLink, string> textOf)
{
    private const string CellSeparator = " · ";

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(MarkdownDocument document)
    {
        var waiting = new Stack<Block>();
        waiting.Push(document);
        while (waiting.TryPop(out var block))
        {
            switch (block)
            {
                case TableRow row:
                    Add(
                        string.Join(
                            CellSeparator,
                            row.OfType<TableCell>().Select(WordsOf).Where(cell => cell.Length > 0)
                        )
                    );
                    break;
                case ContainerBlock container:
                    for (var at = container.Count - 1; at >= 0; at--)
                    {
                        waiting.Push(container[at]);
                    }

                    break;
                case LeafBlock leaf:
                    AddLeaf(leaf);
                    break;
            }
        }
    }

    private void AddLeaf(LeafBlock leaf)
    {
        switch (leaf)
        {
            case CommentBlock or HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            case HtmlBlock html:
                foreach (var line in HtmlWords.Of(html.Lines.ToString()).Split('\r', '\n'))
                {
                    Add(line);
                }

                break;
            case CodeBlock code:
                foreach (ref readonly var line in NoteTree.Lines(code))
                {
                    Add(line.Slice.ToString());
                }

                break;
            case { Inline: { } inlines }:
                var words = new PlainTextInlines(markdown, textOf).Of(inlines);
                Add(leaf.Parent is ListItemBlock ? WithoutTaskBox(words) : words);
                break;
        }
    }

    private string WordsOf(TableCell cell) =>
        string.Join(
            ' ',
            cell.OfType<LeafBlock>()
                .Where(leaf => leaf.Inline is not null)
                .Select(leaf => new PlainTextInlines(markdown, textOf).Of(leaf.Inline!))
        );

    private void Add(string line)
    {
        if (WhiteSpace.Collapse(line) is { Length: > 0 } collapsed)
        {
            _lines.Add(collapsed);
        }
    }

    private static string WithoutTaskBox(string words) => words[TaskBox.LengthAt(words)..];
}
