using System.Net;
using System.Text;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The text of a block of HTML, without its tags. Nothing in it is Markdown.</summary>
internal static class HtmlText
{
    /// <summary>The text, a line for each block of it, escaped; empty when there is nothing to read.</summary>
    public static string Write(string html)
    {
        StringBuilder text = new();
        string? hidden = null;
        for (var at = 0; at < html.Length; )
        {
            var tag = html[at] == '<' ? TagLength(html, at) : 0;
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

        return Lines(WebUtility.HtmlDecode(text.ToString()));
    }

    private static int TagLength(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", at, StringComparison.Ordinal);
            return end < 0 ? html.Length - at : end + 3 - at;
        }

        var close = html.IndexOf('>', at);
        return close > at + 1 && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!')
            ? close + 1 - at
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

    private static string Lines(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(VisibleText.Line)
                .Where(line => line.Length > 0)
                .Select(line => DiscordEscaping.Escape(line, isLineStart: true))
        );
}
