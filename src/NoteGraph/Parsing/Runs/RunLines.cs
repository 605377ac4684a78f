using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing.Runs;

/// <summary>Lays the inlines of a block out as lines of runs, so that rules about lines need not know the tree.</summary>
internal static class RunLines
{
    /// <summary>The lines of a block as its author broke them; empty for a block without inlines.</summary>
    /// <param name="block">A paragraph, a heading or another block with inlines.</param>
    /// <param name="tree">The note that the block stands in.</param>
    public static IReadOnlyList<RunLine> Of(LeafBlock block, NoteTree tree) =>
        tree.InlinesOf(block) is { } root ? new Layout(tree.Text).Of(root) : [];

    /// <summary>The block's inlines as one line, whatever its breaks.</summary>
    public static RunLine Joined(LeafBlock block, NoteTree tree) =>
        new([.. Of(block, tree).SelectMany(line => line.Runs)], tree.Text);

    private sealed class Layout(string text)
    {
        private readonly List<RunLine> _lines = [];
        private List<InlineRun> _runs = [];
        private int _bold;
        private int _italic;
        private bool _isComment;

        public List<RunLine> Of(ContainerInline root)
        {
            var inline = root.FirstChild;
            while (inline is not null)
            {
                var isLeaf = Add(inline);
                inline = InlineWalk.Next(inline, root, isLeaf, Leave);
            }

            Break();
            return _lines;
        }

        private bool Add(Inline inline)
        {
            switch (inline)
            {
                case LineBreakInline:
                    Break();
                    return true;
                case EmphasisInline { FirstChild: not null } emphasis:
                    Count(emphasis, 1);
                    return false;
                case CommentMarkInline:
                    _isComment = !_isComment;
                    Add(RunKind.Comment, inline);
                    return true;
                case WikilinkInline wikilink:
                    Add(wikilink.IsTransclusion ? RunKind.Transclusion : RunKind.Link, inline);
                    return true;
                case LinkInline link:
                    Add(KindOf(link), inline);
                    return true;
                case AutolinkInline:
                    Add(RunKind.WebLink, inline);
                    return true;
                case TagInline:
                    Add(RunKind.Tag, inline);
                    return true;
                case CodeInline:
                    Add(RunKind.Code, inline);
                    return true;
                case HtmlInline html:
                    Add(IsComment(html) ? RunKind.Comment : RunKind.Html, inline);
                    return true;
                case LiteralInline or HtmlEntityInline or MathInline:
                    Add(RunKind.Text, inline);
                    return true;
                default:
                    return inline is not ContainerInline;
            }
        }

        private RunKind KindOf(LinkInline link) =>
            link.IsImage || IsPicture(link) ? RunKind.Transclusion
            : link.ToLink(text) is null ? RunKind.WebLink
            : RunKind.Link;

        // A picture that one can click.
        private static bool IsPicture(LinkInline link) =>
            link is { FirstChild: LinkInline { IsImage: true, NextSibling: null } };

        private static bool IsComment(HtmlInline html) =>
            html.Tag.StartsWith("<!--", StringComparison.Ordinal);

        private void Add(RunKind kind, Inline node)
        {
            var (start, end) = (node.Span.Start, node.Span.End + 1);
            if (start >= 0 && start < end && end <= text.Length)
            {
                _runs.Add(
                    new InlineRun(
                        _isComment ? RunKind.Comment : kind,
                        node,
                        start,
                        end,
                        _bold > 0,
                        _italic > 0
                    )
                );
            }
        }

        private void Leave(ContainerInline container)
        {
            if (container is EmphasisInline emphasis)
            {
                Count(emphasis, -1);
            }
        }

        private void Count(EmphasisInline emphasis, int step)
        {
            if (emphasis.DelimiterChar is not ('*' or '_'))
            {
                return;
            }

            if (emphasis.DelimiterCount >= 2)
            {
                _bold += step;
            }
            else
            {
                _italic += step;
            }
        }

        private void Break()
        {
            if (_runs.Count > 0)
            {
                _lines.Add(new RunLine(_runs, text));
                _runs = [];
            }
        }
    }
}
