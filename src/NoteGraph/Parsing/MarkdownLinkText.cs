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

    /// <summary>What stands between its brackets; empty without an opening one.</summary>
    public Range Label => new BracketText(Start, LabelEnd).Inner;

    /// <summary>
    /// Everything in a text that is written like a link, in code, comments and front matter too, in the order of the
    /// closing brackets.
    /// </summary>
    public static IEnumerable<MarkdownLinkText> In(string text)
    {
        foreach (var brackets in BracketText.In(text))
        {
            if (At(text, brackets) is { } link)
            {
                yield return link;
            }
        }
    }

    /// <summary>The link or definition whose brackets these are; null when they belong to none.</summary>
    public static MarkdownLinkText? At(string text, BracketText brackets)
    {
        var (start, labelEnd) = brackets;
        var isInParentheses = brackets.IsBefore(text, '(');
        if (!isInParentheses && !(brackets.IsBefore(text, ':') && MayDefine(text, start)))
        {
            return null;
        }

        var urlStart = SkipBlanks(text, labelEnd + 2);
        var isPointed = urlStart < text.Length && text[urlStart] == '<';
        urlStart += isPointed ? 1 : 0;
        var urlEnd = isPointed
            ? PointedEnd(text, urlStart)
            : PlainEnd(text, urlStart, isInParentheses);
        return
            urlEnd > urlStart
            && EndOf(text, urlEnd + (isPointed ? 1 : 0), isInParentheses) is { } end
            ? new MarkdownLinkText(start, labelEnd, urlStart, urlEnd, end)
            : null;
    }

    // A definition begins its line; one whose label begins with "^" is a footnote.
    private static bool MayDefine(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("[^"))
        {
            return false;
        }

        while (at > 0 && text[at - 1] is ' ' or '\t' or '>')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '\r';
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

    // A title may stand between the address and what ends the link: a parenthesis, or the line for a definition. Where
    // anything else stands there it is no link.
    private static int? EndOf(string text, int at, bool isInParentheses)
    {
        var next = SkipBlanks(text, at);
        var titled =
            next > at && TitleEnd(text, next) is var titleEnd and > 0
                ? Closed(text, titleEnd, isInParentheses)
                : null;
        return titled ?? Closed(text, at, isInParentheses);
    }

    private static int? Closed(string text, int at, bool isInParentheses)
    {
        if (isInParentheses)
        {
            at = SkipBlanks(text, at);
            return at < text.Length && text[at] == ')' ? at + 1 : null;
        }

        at = SkipBlanksInLine(text, at);
        return at == text.Length || text[at] is '\r' or '\n' ? at : null;
    }

    private static int TitleEnd(string text, int at)
    {
        var close = at < text.Length ? text[at] : '\0';
        if (close is not ('"' or '\'' or '('))
        {
            return -1;
        }

        close = close == '(' ? ')' : close;
        var end = Math.Min(text.Length, at + MaxTitle);
        for (at++; at < end; at++)
        {
            if (text[at] == close)
            {
                return at + 1;
            }

            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] is '\r' or '\n' && BracketText.IsBeforeBlankLine(text, at))
            {
                return -1;
            }
        }

        return -1;
    }

    // Within a link a line may end between its parts.
    private static int SkipBlanks(string text, int at)
    {
        at = SkipBlanksInLine(text, at);
        var lineEnd =
            text.AsSpan(at).StartsWith("\r\n") ? 2
            : at < text.Length && text[at] is '\r' or '\n' ? 1
            : 0;
        return lineEnd > 0 ? SkipBlanksInLine(text, at + lineEnd) : at;
    }

    private static int SkipBlanksInLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
