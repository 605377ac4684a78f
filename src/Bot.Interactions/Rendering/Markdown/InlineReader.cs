using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Html;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// Reads a parsed paragraph into a flat list of pieces. It walks the tree without recursion, so that no nesting is too deep.
/// </summary>
/// <param name="links">Knows what the links of the note lead to.</param>
/// <param name="source">The text that the paragraph was parsed from.</param>
internal sealed class InlineReader(NoteLinks links, string source)
{
    private static readonly InlinePiece LineEnd = new InlinePiece.LineEnd();

    private readonly List<InlinePiece> _pieces = [];
    private bool _isComment;

    /// <summary>The pieces of a paragraph, as a reader in Obsidian sees them: comments are left out.</summary>
    public static List<InlinePiece> Read(ContainerInline? root, NoteLinks links, string source)
    {
        InlineReader reader = new(links, source);
        reader.Walk(root);
        return LiteralMarks.Apply(reader._pieces);
    }

    private void Walk(ContainerInline? root)
    {
        Stack<(Inline Inline, TextStyle Style)> waiting = new();
        PushChildren(waiting, root, TextStyle.None);
        while (waiting.TryPop(out var next))
        {
            var (inline, style) = next;
            switch (inline)
            {
                case CommentMarkInline:
                    _isComment = !_isComment;
                    break;
                case EmphasisInline emphasis:
                    PushChildren(waiting, emphasis, style | StyleOf(emphasis));
                    break;
                case LinkInline link:
                    Add(ReadLink(link, style));
                    break;
                case DelimiterInline delimiter:
                    AddText(delimiter.ToLiteral(), style);
                    PushChildren(waiting, delimiter, style);
                    break;
                case ContainerInline container:
                    PushChildren(waiting, container, style);
                    break;
                default:
                    ReadLeaf(inline, style);
                    break;
            }
        }
    }

    private void ReadLeaf(Inline inline, TextStyle style)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.ToString(), style);
                break;
            case HtmlEntityInline entity:
                AddText(entity.Transcoded.ToString(), style);
                break;
            case TagInline tag:
                AddText("#" + tag.Tag, style);
                break;
            case CodeInline code:
                AddCode(code.Content, style);
                break;
            case MathInline math:
                AddCode(math.Content.ToString(), style);
                break;
            case LineBreakInline:
                Add(LineEnd);
                break;
            case WikilinkInline wikilink:
                Add(links.Read(wikilink.ToLink(), label: null, style));
                break;
            case AutolinkInline { IsEmail: false } address:
                Add(NoteLinks.Web(address.Url, address.Url, style));
                break;
            case AutolinkInline email:
                AddText(email.Url, style);
                break;
            case HtmlInline html:
                ReadHtml(html.Tag, style);
                break;
        }
    }

    private void ReadHtml(string tag, TextStyle style)
    {
        switch (HtmlTags.KindOf(tag))
        {
            case HtmlTagKind.LineBreak:
                Add(LineEnd);
                break;
            case HtmlTagKind.Unknown:
                AddText(tag, style);
                break;
        }
    }

    private InlinePiece ReadLink(LinkInline link, TextStyle style)
    {
        var label = InlineText.Of(link);
        if (link.ToLink(source) is { } known)
        {
            return links.Read(known, label, style);
        }

        return link.Url is { } url && !label.StartsWith('^')
            ? NoteLinks.Web(label, url, style, link.IsImage)
            : new InlinePiece.Text($"[{label}]", style);
    }

    private void AddText(string text, TextStyle style)
    {
        if (text.Length > 0)
        {
            Add(new InlinePiece.Text(VisibleText.Clean(text), style));
        }
    }

    private void AddCode(string code, TextStyle style) =>
        Add(new InlinePiece.Ready(CodeText.Span(code), VisibleText.Line(code), style));

    private void Add(InlinePiece piece)
    {
        if (_isComment)
        {
            return;
        }

        // Literals that stand side by side are one text again, so that what spans them is seen.
        if (
            piece is InlinePiece.Text text
            && _pieces is [.., InlinePiece.Text before]
            && before.Style == text.Style
            && before.Value.Length < 4096
        )
        {
            // Where something hidden stood between two blanks, one of them is enough.
            var value = before.Value.EndsWith(' ') ? text.Value.TrimStart(' ') : text.Value;
            _pieces[^1] = before with { Value = before.Value + value };
        }
        else
        {
            _pieces.Add(piece);
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar is '*' or '_'
            ? emphasis.DelimiterCount >= 2
                ? TextStyle.Bold
                : TextStyle.Italic
            : TextStyle.None;

    private static void PushChildren(
        Stack<(Inline, TextStyle)> waiting,
        ContainerInline? container,
        TextStyle style
    )
    {
        for (var child = container?.LastChild; child is not null; child = child.PreviousSibling)
        {
            waiting.Push((child, style));
        }
    }
}
