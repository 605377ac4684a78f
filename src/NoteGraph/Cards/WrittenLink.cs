using Markdig.Helpers;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Cards;

/// <summary>Where in a line a link stands.</summary>
internal static class WrittenLink
{
    /// <summary>
    /// Where the link begins and where it ends, as it is written; the first place that has its words where it is not found
    /// so; null where the line does not even have these.
    /// </summary>
    public static (int Start, int End)? In(string line, NoteLink link) =>
        Wikilink(line, link) ?? Markdown(line, link) ?? Words(line, link.Text);

    private static (int, int)? Wikilink(string line, NoteLink link)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (
                WikilinkText.LengthAt(line.AsSpan(at), out var target, out var label)
                    is > 0
                        and var length
                && string.Equals(target, link.Target, StringComparison.Ordinal)
                && string.Equals(label, link.Label, StringComparison.Ordinal)
            )
            {
                return (at, at + length);
            }
        }

        return null;

        int Next(int from) => line.IndexOf("[[", from, StringComparison.Ordinal);
    }

    private static (int, int)? Markdown(string line, NoteLink link)
    {
        if (link.Kind == LinkKind.Wikilink || link.Label is not { } label)
        {
            return null;
        }

        foreach (var found in MarkdownLinkText.In(line))
        {
            if (
                !found.IsDefinitionIn(line)
                && line.AsSpan()[found.Label].SequenceEqual(label)
                && MarkdownLinks.TargetOf(HtmlHelper.Unescape(line[found.UrlStart..found.UrlEnd]))
                    == link.Target
            )
            {
                return (found.Start, found.End);
            }
        }

        return null;
    }

    private static (int, int)? Words(string line, string words) =>
        words.Length > 0 && line.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
            ? (at, at + words.Length)
            : null;
}
