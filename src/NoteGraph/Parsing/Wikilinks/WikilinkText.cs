namespace NoteGraph.Parsing.Wikilinks;

/// <summary>The rules for what stands between <c>[[</c> and <c>]]</c>, for text and front matter alike.</summary>
public static class WikilinkText
{
    /// <summary>
    /// The length of a link's content up to its <c>]]</c>; -1 when the text has none on this line, or when another
    /// <c>[[</c> opens first, which makes the text a stray opening before a link.
    /// </summary>
    public static int LengthOfContent(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n' or '\r':
                    return -1;
                case '[' when text[at + 1] == '[':
                    return -1;
                case ']' when text[at + 1] == ']':
                    return at;
            }
        }

        return -1;
    }

    /// <summary>The length of the link at the start of a text, its brackets included; 0 when none begins there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, out string? target, out string? label)
    {
        (target, label) = (null, null);
        return
            text.StartsWith("[[")
            && LengthOfContent(text[2..]) is >= 0 and var length
            && TrySplit(text.Slice(2, length), out target, out label)
            ? length + 4
            : 0;
    }

    /// <summary>
    /// Splits a link's content at the first <c>|</c> that is not its first character; <c>[[|x]]</c> has the target
    /// <c>|x</c>. In a table the <c>|</c> is escaped. False when nothing is named.
    /// </summary>
    public static bool TrySplit(ReadOnlySpan<char> content, out string target, out string? label)
    {
        var bar = content.Length > 0 ? content[1..].IndexOf('|') + 1 : 0;
        var named = bar > 0 ? content[..bar] : content;
        if (bar > 0 && named[^1] == '\\')
        {
            named = named[..^1];
        }

        target = RepeatedText.Of(named.Trim());
        label = bar > 0 ? RepeatedText.Of(content[(bar + 1)..].Trim()) : null;
        if (label is "")
        {
            label = null;
        }

        return target.Length > 0;
    }
}
