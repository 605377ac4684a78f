using System.Net;
using System.Text;

namespace NoteGraph.Parsing.Html;

/// <summary>What a reader sees of a block of HTML. Nothing in it is Markdown.</summary>
public static class HtmlWords
{
    /// <summary>The text without tags, comments and what is hidden, a line at least for each block of it.</summary>
    public static string Of(string html)
    {
        StringBuilder text = new();
        string? hidden = null;
        var lastClose = html.LastIndexOf('>');
        for (var at = 0; at < html.Length; )
        {
            var tag = html[at] == '<' ? TagLength(html, at, lastClose) : 0;
            if (tag == 0)
            {
                var next = html.IndexOf('<', at + 1) is var found and >= 0 ? found : html.Length;
                if (hidden is null)
                {
                    text.Append(html, at, next - at);
                }

                at = next;
                continue;
            }

            var span = html.AsSpan(at, tag);
            hidden = Hidden(span, hidden);
            if (hidden is null)
            {
                text.Append(TextOf(span));
            }

            at += tag;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    // Behind the last close there are no tags, however many seem to begin there.
    private static int TagLength(string html, int at, int lastClose)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", at, StringComparison.Ordinal);
            return end < 0 ? html.Length - at : end + 3 - at;
        }

        return
            lastClose > at + 1
            && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')
            ? html.IndexOf('>', at) + 1 - at
            : 0;
    }

    // From the tag that begins hidden text to the one that ends it.
    private static string? Hidden(ReadOnlySpan<char> tag, string? hidden)
    {
        var name = HtmlTags.NameOf(tag);
        if (hidden is not null)
        {
            return tag[1] == '/' && name == hidden ? null : hidden;
        }

        var begins =
            HtmlTags.KindOf(tag) == HtmlTagKind.Hidden
            && tag[1] != '/'
            && !tag.EndsWith("/>", StringComparison.Ordinal);
        return begins ? name : null;
    }

    private static string TextOf(ReadOnlySpan<char> tag) =>
        HtmlTags.KindOf(tag) switch
        {
            HtmlTagKind.LineBreak or HtmlTagKind.Block => "\n",
            HtmlTagKind.Unknown => tag.ToString(),
            _ => "",
        };
}
