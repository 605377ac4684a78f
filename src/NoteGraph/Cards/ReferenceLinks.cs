using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>
/// Writes the links of a note that only name their address, <c>[words][1]</c>, as links that hold it. What is cut out of a
/// note leaves the definitions behind.
/// </summary>
internal static class ReferenceLinks
{
    private const int LongestUrl = 2048;

    /// <summary>The note with whole links; the same where it defines none.</summary>
    public static NoteReading Inlined(NoteReading reading)
    {
        if (reading.Tree.Document.GetLinkReferenceDefinitions(false).Links.Count == 0)
        {
            return reading;
        }

        var text = Inlined(reading.Tree);
        return NoteMarkdown.TryParseNote(text, out var tree)
            ? new NoteReading
            {
                Id = reading.Id,
                Text = text,
                Tree = tree,
                FrontMatter = reading.FrontMatter,
                Title = reading.Title,
                IsWithheld = reading.IsWithheld,
                Aliases = reading.Aliases,
                Sections = SectionSplitter.Split(tree),
                Links = reading.Links,
                InlineTags = reading.InlineTags,
                Problems = reading.Problems,
            }
            : reading;
    }

    private static string Inlined(NoteTree tree)
    {
        var text = new StringBuilder();
        var at = 0;

        // A short name may stand for a long address any number of times.
        var room = tree.Text.Length + LongestUrl;
        foreach (var link in tree.Leaves(_ => true).SelectMany(leaf => LinksIn(leaf.Inline!)))
        {
            if (link.Span.Start < at || WordsOf(link, tree.Text) is not { } words)
            {
                continue;
            }

            var address = AddressOf(link.Url ?? "");
            var isRoom = address.Length <= System.Math.Min(room, LongestUrl);
            room -= isRoom ? address.Length : 0;
            text.Append(tree.Text, at, link.Span.Start - at)
                .Append(isRoom ? $"{(link.IsImage ? "!" : "")}[{words}]({address})" : words);
            at = link.Span.End + 1;
        }

        return text.Append(tree.Text, at, tree.Text.Length - at).ToString();
    }

    private static IEnumerable<LinkInline> LinksIn(ContainerInline root)
    {
        for (
            var inline = root.FirstChild;
            inline is not null;
            inline = InlineWalk.Next(inline, root)
        )
        {
            if (inline is LinkInline { Reference: not null } link)
            {
                yield return link;
            }
        }
    }

    private static string? WordsOf(LinkInline link, string text)
    {
        var (start, end) = (link.Span.Start, link.Span.End + 1);
        if (
            link is not { FirstChild: { } first, LastChild: { } last }
            || start < 0
            || end > text.Length
            || first.Span.Start <= start
            || last.Span.End + 1 >= end
            || last.Span.End < first.Span.Start
        )
        {
            return null;
        }

        return text[first.Span.Start..(last.Span.End + 1)];
    }

    // As it can stand in brackets and in a cell.
    private static string AddressOf(string url)
    {
        var plain = url.Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace(@"\", "%5C", StringComparison.Ordinal);
        return plain.AsSpan().ContainsAny(" ()") ? $"<{plain}>" : plain;
    }
}
