using System.Text;
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
    // What one round takes out may lay bare another link, where two overlap. Nobody needs as many rounds as this.
    private const int MaxRounds = 8;

    private const int LongestLabel = 1000;

    /// <summary>The text of a note without the names of withheld notes in its links; null when it has none.</summary>
    public static string? Of(Note note, LinkResolver resolver)
    {
        var text = note.Text;
        for (var round = 0; round < MaxRounds; round++)
        {
            var cuts = CutsIn(text, note, resolver);
            if (cuts.Count == 0)
            {
                return round == 0 ? null : text;
            }

            text = Apply(text, cuts);
        }

        return "";
    }

    private static List<Cut> CutsIn(string text, Note note, LinkResolver resolver)
    {
        var cuts = new List<Cut>();
        CutWikilinks(text, note, resolver, cuts);
        var breaks = new Lazy<List<int>>(() => BreaksIn(text));
        foreach (var found in MarkdownLinkText.In(text))
        {
            CutMarkdownLink(text, found, note, resolver, breaks, cuts);
        }

        return cuts;
    }

    private static void CutWikilinks(
        ReadOnlySpan<char> text,
        Note note,
        LinkResolver resolver,
        List<Cut> cuts
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
                cuts.Add(new Cut(at, start + length + 2, Wikilink(instead, bar)));
            }

            var next = text[(at + 1)..].IndexOf("[[");
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void CutMarkdownLink(
        string text,
        MarkdownLinkText found,
        Note note,
        LinkResolver resolver,
        Lazy<List<int>> breaks,
        List<Cut> cuts
    )
    {
        if (MarkdownLinks.TargetOf(text[found.UrlStart..found.UrlEnd]) is not { } target)
        {
            return;
        }

        var link = new NoteLink(LinkKind.Markdown, target, null, 0);
        if (resolver.Resolve(link, note).Resolution != Resolution.Withheld)
        {
            return;
        }

        // Labels may lie within labels, so that together they are far longer than the text.
        var hasLabel = found.LabelEnd - found.Start <= LongestLabel;
        link = link with { Label = hasLabel ? found.LabelIn(text) : null };
        if (Masked(link, note, resolver) is { } label)
        {
            var count = IndexOf(breaks.Value, found.End) - IndexOf(breaks.Value, found.Start);
            var instead = found.IsDefinitionIn(text)
                ? ""
                : Wikilink(count > 0 || !hasLabel ? Vault.WithheldText : label, false);
            cuts.Add(new Cut(found.Start, found.End, instead + new string('\n', count)));
        }
    }

    private static List<int> BreaksIn(string text)
    {
        List<int> breaks = [];
        for (
            var at = text.IndexOf('\n', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('\n', at + 1)
        )
        {
            breaks.Add(at);
        }

        return breaks;
    }

    // How many line breaks stand before a place.
    private static int IndexOf(List<int> breaks, int place)
    {
        var at = breaks.BinarySearch(place);
        return at >= 0 ? at : ~at;
    }

    // What is already masked stays as it is.
    private static string? Masked(NoteLink link, Note from, LinkResolver resolver) =>
        resolver.Resolve(link, from).Resolution == Resolution.Withheld
        && resolver.Masks.TextOf(link) is var text
        && (link.Path != Vault.WithheldText || text != link.Text)
            ? text
            : null;

    private static string Wikilink(string label, bool isBarEscaped) =>
        label == Vault.WithheldText
            ? $"[[{Vault.WithheldText}]]"
            : $"[[{Vault.WithheldText}{(isBarEscaped ? "\\|" : "|")}{label}]]";

    private static string Apply(string text, List<Cut> cuts)
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

    private readonly record struct Cut(int Start, int End, string Instead);
}
