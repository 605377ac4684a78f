using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Vaults;

/// <summary>
/// Takes the targets of links to withheld notes out of a text, wherever they stand: in prose, front matter, comments and
/// code alike. Lines stay where they are.
/// </summary>
internal static class Redaction
{
    /// <summary>The text of a note without the names of withheld notes in its links; null when it has none.</summary>
    public static string? Of(Note note, LinkResolver resolver)
    {
        var text = note.Text;
        var cuts = new List<(int Start, int End, string Instead)>();
        CutWikilinks(text, note, resolver, cuts);
        if (text.Contains("](", StringComparison.Ordinal))
        {
            CutMarkdownLinks(text, note, resolver, cuts);
        }

        return cuts.Count == 0 ? null : Apply(text, cuts);
    }

    private static void CutWikilinks(
        ReadOnlySpan<char> text,
        Note note,
        LinkResolver resolver,
        List<(int Start, int End, string Instead)> cuts
    )
    {
        var at = text.IndexOf("[[");
        while (at >= 0)
        {
            var start = at + 2;
            var length = WikilinkText.LengthOfContent(text[start..]);
            if (
                length > 0
                && WikilinkText.TrySplit(text.Slice(start, length), out var target, out var label)
                && Masked(new NoteLink(LinkKind.Wikilink, target, label, 0), note, resolver)
                    is { } instead
            )
            {
                var bar = text.Slice(start, length).Contains("\\|", StringComparison.Ordinal);
                cuts.Add((at, start + length + 2, Wikilink(instead, bar)));
            }

            var next = text[(at + 1)..].IndexOf("[[");
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void CutMarkdownLinks(
        string text,
        Note note,
        LinkResolver resolver,
        List<(int Start, int End, string Instead)> cuts
    )
    {
        foreach (var inline in NoteMarkdown.ParseNote(text).Descendants<LinkInline>())
        {
            if (inline.ToLink(text) is { } link && Masked(link, note, resolver) is { } instead)
            {
                cuts.Add((inline.Span.Start, inline.Span.End + 1, Wikilink(instead, false)));
            }
        }
    }

    private static string? Masked(NoteLink link, Note from, LinkResolver resolver) =>
        resolver.Resolve(link, from).Resolution == Resolution.Withheld
            ? resolver.Masks.TextOf(link)
            : null;

    private static string Wikilink(string label, bool isBarEscaped) =>
        label == Vault.WithheldText
            ? $"[[{Vault.WithheldText}]]"
            : $"[[{Vault.WithheldText}{(isBarEscaped ? "\\|" : "|")}{label}]]";

    private static string Apply(string text, List<(int Start, int End, string Instead)> cuts)
    {
        cuts.Sort((left, right) => left.Start.CompareTo(right.Start));
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end, instead) in cuts)
        {
            if (start >= done)
            {
                result.Append(text, done, start - done).Append(instead);
                done = end;
            }
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
