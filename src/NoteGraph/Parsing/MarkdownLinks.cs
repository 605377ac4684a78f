using Markdig.Syntax.Inlines;
using NoteGraph.Notes;

namespace NoteGraph.Parsing;

/// <summary>Markdown's own links, so far as they lead into the vault.</summary>
public static class MarkdownLinks
{
    /// <summary>
    /// The link as the graph knows it, with its target percent-decoded; null for a web address, a reference and an
    /// empty target.
    /// </summary>
    /// <param name="inline">The link in a parsed text.</param>
    /// <param name="text">The text it was parsed from.</param>
    public static NoteLink? ToLink(this LinkInline inline, string text)
    {
        if (
            inline.IsAutoLink
            || inline.Reference is not null
            || inline.Url is not { Length: > 0 } url
            || TargetOf(url) is not { } target
        )
        {
            return null;
        }

        return new NoteLink(
            inline.IsImage ? LinkKind.Transclusion : LinkKind.Markdown,
            target,
            LabelOf(inline, text),
            inline.Line + 1
        );
    }

    /// <summary>What a link's address names in the vault; null for a web address and for nothing at all.</summary>
    public static string? TargetOf(string url) =>
        !IsWebAddress(url) && Decode(url).Trim() is { Length: > 0 } target ? target : null;

    /// <summary>Whether a link's address names a scheme (<c>https:</c>, <c>mailto:</c>) or a host.</summary>
    public static bool IsWebAddress(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(url[0])
            && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
        );

    // A "#" that is part of a file name stays encoded, or the rest of the name would become an anchor.
    private static string Decode(string url) =>
        url.Contains('%', StringComparison.Ordinal)
            ? Uri.UnescapeDataString(url.Replace("%23", "%2523", StringComparison.Ordinal))
            : url;

    private static string? LabelOf(LinkInline inline, string text)
    {
        var start = inline.Span.Start + (inline.IsImage ? 2 : 1);
        var end = inline.UrlSpan.Start;
        if (start < 0 || end > text.Length || start >= end)
        {
            return null;
        }

        var before = text.AsSpan(start, end - start);
        var close = before.LastIndexOf(']');
        return close > 0 ? before[..close].ToString() : null;
    }
}
