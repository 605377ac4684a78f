using System.Collections.Frozen;

namespace NoteGraph.Parsing.Html;

/// <summary>What becomes of an HTML tag in a note.</summary>
public enum HtmlTagKind
{
    /// <summary>No element of HTML: text in angle brackets, shown as written.</summary>
    Unknown,

    /// <summary>Ends a line.</summary>
    LineBreak,

    /// <summary>Begins or ends a block of its own.</summary>
    Block,

    /// <summary>Left out; what it surrounds stays.</summary>
    Inline,

    /// <summary>Left out with what it surrounds.</summary>
    Hidden,
}

/// <summary>The elements of HTML that occur in notes.</summary>
public static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTagKind> Kinds = Table(
        (HtmlTagKind.LineBreak, "br hr"),
        (
            HtmlTagKind.Block,
            "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
                + "form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
        ),
        (
            HtmlTagKind.Inline,
            "a abbr audio b bdi bdo big button cite code col colgroup data del dfn em embed font i iframe img input ins "
                + "kbd label link mark meta meter object picture progress q rp rt ruby s samp small source span strike "
                + "strong sub sup time track tt u var video wbr"
        ),
        (HtmlTagKind.Hidden, "canvas head math noscript script style svg template textarea title")
    );

    /// <summary>What a tag, a comment or a declaration is.</summary>
    /// <param name="tag">From its <c>&lt;</c> to its <c>&gt;</c>.</param>
    public static HtmlTagKind KindOf(ReadOnlySpan<char> tag) =>
        tag.Length > 1 && tag[1] is '!' or '?'
            ? HtmlTagKind.Inline
            : Kinds.GetValueOrDefault(NameOf(tag));

    /// <summary>The element's name in lower case; empty when the tag has none.</summary>
    public static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = 0;
        while (end < name.Length && end < 16 && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        return end < name.Length && name[end] is ' ' or '/' or '>' or '\r' or '\n' or '\t'
            ? name[..end].ToString().ToLowerInvariant()
            : "";
    }

    private static FrozenDictionary<string, HtmlTagKind> Table(
        params (HtmlTagKind Kind, string Names)[] rows
    ) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Kind)))
            .ToFrozenDictionary(each => each.name, each => each.Kind, StringComparer.Ordinal);
}
