using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Vaults;

/// <summary>
/// Masks the links to withheld notes that only the Markdown tree shows for what they are, such as one that goes on in the
/// next line of a quote.
/// </summary>
internal static class LinksAsRead
{
    // What stands before a definition in its line is not looked at any further.
    private const int LongestPrefix = 1000;

    /// <summary>
    /// The text of a note without its links to withheld notes; null when it has none, empty when they cannot be found.
    /// </summary>
    public static string? Without(Note note, string text, LinkMask mask)
    {
        // Wikilinks are read as they are written.
        var isNamed = note.Links.Any(link =>
            link.Kind != LinkKind.Wikilink && mask.InsteadOf(link) is not null
        );
        if (!isNamed && !MayDefine(text))
        {
            return null;
        }

        var cuts = new TextCuts(text);
        if (NoteMarkdown.TryParseNote(text, out var tree))
        {
            if (isNamed)
            {
                CutLinks(tree, mask, cuts);
            }

            CutDefinitions(tree, mask, cuts);
        }

        return !cuts.IsEmpty ? cuts.Apply()
            : isNamed ? ""
            : null;
    }

    // A definition begins a line, that of a quote or a list too. Footnotes define no links.
    private static bool MayDefine(string text)
    {
        for (
            var at = text.IndexOf("]:", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("]:", at + 1, StringComparison.Ordinal)
        )
        {
            var from = Math.Max(0, at - WithheldReferences.LongestLabel - 1);
            var open = text.AsSpan(from, at - from).LastIndexOf('[');
            if (open >= 0 && text[from + open + 1] != '^' && MayBeginLine(text, from + open))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeginLine(string text, int at) =>
        text.AsSpan(0, at)[Math.Max(0, at - LongestPrefix)..].TrimEnd(" \t>-*+.)0123456789")
            is []
                or [.., '\r' or '\n'];

    private static void CutLinks(NoteTree tree, LinkMask mask, TextCuts cuts)
    {
        try
        {
            foreach (var leaf in tree.Leaves(_ => true))
            {
                Inline? inline = leaf.Inline!.FirstChild;
                while (inline is not null)
                {
                    if (inline.ToNoteLink(tree.Text) is { } link)
                    {
                        Cut(link, inline, mask, cuts);
                    }

                    inline = InlineWalk.Next(inline, leaf.Inline);
                }
            }
        }
        catch (ArgumentException)
        {
            // The nesting is beyond all sense. Such a note is read as mere text, in which links are as they are written.
        }
    }

    private static void Cut(NoteLink link, Inline inline, LinkMask mask, TextCuts cuts)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        var label = cuts.HasBreakIn(start, end) ? null : link.Label;
        if (mask.InsteadOf(link with { Label = label }) is { } instead)
        {
            cuts.Add(link.Kind == LinkKind.Transclusion ? start + 1 : start, end, instead);
        }
    }

    private static void CutDefinitions(NoteTree tree, LinkMask mask, TextCuts cuts)
    {
        var withheld = new WithheldReferences(tree.Text, mask);
        foreach (
            var definition in tree
                .Document.GetLinkReferenceDefinitions(false)
                .OfType<LinkReferenceDefinition>()
        )
        {
            if (
                definition is { Url: { } url, Label: { } label }
                && !label.StartsWith('^')
                && mask.WithheldAt(url) is { } link
            )
            {
                withheld.Add(definition.Span.Start, definition.Span.End + 1, label, link);
            }
        }

        withheld.Cut(cuts);
    }
}
