namespace NoteGraph.Parsing;

/// <summary>A Markdown link, or the definition of one, found by its characters alone.</summary>
/// <param name="Start">Where its <c>[</c> stands; its <c>]</c> when that has none.</param>
/// <param name="LabelEnd">Where its <c>]</c> stands.</param>
/// <param name="UrlStart">Where its address begins.</param>
/// <param name="UrlEnd">Where its address ends, exclusive.</param>
/// <param name="End">Where the link ends, exclusive.</param>
internal readonly record struct MarkdownLinkText(
    int Start,
    int LabelEnd,
    int UrlStart,
    int UrlEnd,
    int End
)
{
    // As in CommonMark's reference implementation. It also keeps the search linear: no character is read more often than that.
    private const int MaxParentheses = 32;

    private const int MaxTitle = 1024;

    /// <summary>Whether it is a definition (<c>[label]: address</c>), which no reader sees.</summary>
    public bool IsDefinitionIn(string text) => text[LabelEnd + 1] == ':';

    /// <summary>What stands between its brackets; null without an opening one.</summary>
    public string? LabelIn(string text) => Start < LabelEnd ? text[(Start + 1)..LabelEnd] : null;

    /// <summary>
    /// Everything in a text that is written like a link, in code, comments and front matter too, in the order of the
    /// closing brackets.
    /// </summary>
    public static IEnumerable<MarkdownLinkText> In(string text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    open.Push(at);
                    break;
                case '\n' when IsBlankLine(text, at + 1):
                    open.Clear();
                    break;
                case ']':
                    var start = open.TryPop(out var opening) ? opening : at;
                    if (At(text, start, at) is { } link)
                    {
                        yield return link;
                    }

                    break;
            }
        }
    }

    private static bool IsBlankLine(string text, int at) =>
        at < text.Length && text[at] is '\n' or '\r';

    private static MarkdownLinkText? At(string text, int start, int labelEnd)
    {
        var mark = labelEnd + 1 < text.Length ? text[labelEnd + 1] : '\0';
        if (mark != '(' && !(mark == ':' && BeginsLine(text, start)))
        {
            return null;
        }

        var urlStart = labelEnd + 2;
        while (urlStart < text.Length && text[urlStart] is ' ' or '\t')
        {
            urlStart++;
        }

        var isPointed = urlStart < text.Length && text[urlStart] == '<';
        urlStart += isPointed ? 1 : 0;
        var urlEnd = isPointed ? PointedEnd(text, urlStart) : PlainEnd(text, urlStart, mark == '(');
        return urlEnd <= urlStart
            ? null
            : new MarkdownLinkText(
                start,
                labelEnd,
                urlStart,
                urlEnd,
                EndOf(text, urlEnd + (isPointed ? 1 : 0), mark == '(')
            );
    }

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '>')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    private static int PointedEnd(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny("<>\n\r");
        return length >= 0 && text[at + length] == '>' ? at + length : -1;
    }

    private static int PlainEnd(string text, int at, bool isInParentheses)
    {
        var depth = 0;
        for (; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '(' when ++depth > MaxParentheses:
                    return -1;
                case ')' when isInParentheses && --depth < 0:
                    return at;
            }
        }

        return Math.Min(at, text.Length);
    }

    // A title may stand between the address and what ends the link: a parenthesis, or the line for a definition.
    private static int EndOf(string text, int at, bool isInParentheses)
    {
        var rest = text.AsSpan(at, Math.Min(MaxTitle, text.Length - at));
        var line = rest.IndexOfAny('\r', '\n') is var length and >= 0 ? rest[..length] : rest;
        if (!isInParentheses)
        {
            return at + line.Length;
        }

        var close = line.IndexOf(')');
        return close >= 0 && line[..close].Trim() is [] or ['"' or '\'' or '(', ..]
            ? at + close + 1
            : at;
    }
}
