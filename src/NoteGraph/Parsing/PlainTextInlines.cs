using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Runs;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>Writes the inlines of one block as plain text on one line.</summary>
internal sealed partial class PlainTextInlines(string markdown, Func<NoteLink, string> textOf)
{
    private readonly StringBuilder _words = new();
    private bool _isComment;

    public string Of(ContainerInline root)
    {
        var inline = root.FirstChild;
        while (inline is not null)
        {
            var isDone = Add(inline);
            inline = InlineWalk.Next(inline, root, isDone);
        }

        return BlockId().Replace(WhiteSpace.Collapse(_words.ToString()), "");
    }

    /// <summary>Writes an inline; false when its children are still to be written.</summary>
    private bool Add(Inline inline)
    {
        switch (inline)
        {
            case CommentMarkInline:
                _isComment = !_isComment;
                return true;
            case LinkInline link:
                return Add(link);
            case ContainerInline:
                return false;
            default:
                Write(WordsOf(inline));
                return true;
        }
    }

    // The label of a link to a note stays as its author wrote it unless the vault has other words for it.
    private bool Add(LinkInline link)
    {
        if (link.IsImage || link.ToLink(markdown) is not { } known)
        {
            return false;
        }

        var words = textOf(known);
        if (words == known.Text && link.FirstChild is not null)
        {
            return false;
        }

        Write(words);
        return true;
    }

    private string WordsOf(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            WikilinkInline { IsTransclusion: true } file
                when PictureName.IsPicturePath(file.ToLink().Path) => "",
            WikilinkInline wikilink => textOf(wikilink.ToLink()),
            AutolinkInline link => link.Url,
            HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) =>
                " ",
            TagInline tag => "#" + tag.Tag,
            MathInline math => math.Content.ToString(),
            _ => "",
        };

    private void Write(string words)
    {
        if (!_isComment)
        {
            _words.Append(words);
        }
    }

    [GeneratedRegex(@"(?:^| )\^[A-Za-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockId();
}
