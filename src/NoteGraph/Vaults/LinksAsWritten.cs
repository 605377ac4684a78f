using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Vaults;

/// <summary>Masks what is written like a link to a withheld note, whatever Markdown makes of the place that it stands in.</summary>
internal static class LinksAsWritten
{
    // What one round takes out may lay bare another link, where two overlap. Nobody needs as many rounds as this.
    private const int MaxRounds = 8;

    /// <summary>A text without its links to withheld notes; null when it has none, empty when there is no end to them.</summary>
    public static string? Without(string text, LinkMask mask)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var cuts = new TextCuts(text);
            CutWikilinks(text, mask, cuts);
            CutMarkdownLinks(text, mask, cuts);
            if (cuts.IsEmpty)
            {
                return round == 0 ? null : text;
            }

            text = cuts.Apply();
        }

        return "";
    }

    private static void CutWikilinks(ReadOnlySpan<char> text, LinkMask mask, TextCuts cuts)
    {
        var at = text.IndexOf("[[");
        while (at >= 0)
        {
            var start = at + 2;
            var length = WikilinkText.LengthOfContent(text[start..]);
            if (
                length > 0
                && WikilinkText.TrySplit(text.Slice(start, length), out var target, out var label)
                && mask.InsteadOf(
                    new NoteLink(LinkKind.Wikilink, target, label, 0),
                    text.Slice(start, length).Contains("\\|", StringComparison.Ordinal)
                )
                    is { } instead
            )
            {
                cuts.Add(at, start + length + 2, instead);
            }

            var next = text[(at + 1)..].IndexOf("[[");
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void CutMarkdownLinks(string text, LinkMask mask, TextCuts cuts)
    {
        var definitions = new WithheldReferences(text, mask);
        foreach (var found in MarkdownLinkText.In(text))
        {
            if (mask.WithheldAt(text[found.UrlStart..found.UrlEnd]) is not { } link)
            {
                continue;
            }

            if (found.IsDefinitionIn(text))
            {
                definitions.Add(found.Start, found.End, text[found.Label], link);
            }
            else
            {
                var isOnOneLine = !cuts.HasBreakIn(found.Start, found.End);
                var instead = mask.InsteadOf(link, text, found.Label, isOnOneLine);
                cuts.Add(found.Start, found.End, instead);
            }
        }

        definitions.Cut(cuts);
    }
}
