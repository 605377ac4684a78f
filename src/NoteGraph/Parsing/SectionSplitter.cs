using System.Collections.Immutable;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>The headings of a note with what stands under them. Headings within quotes and lists are part of those.</summary>
internal static class SectionSplitter
{
    public static ImmutableArray<Section> Split(NoteTree tree)
    {
        var text = tree.Text;
        var headings = tree.Document.OfType<HeadingBlock>().ToArray();
        var sections = ImmutableArray.CreateBuilder<Section>(headings.Length);
        var ends = EndsOf(headings, text);
        for (var at = 0; at < headings.Length; at++)
        {
            var heading = headings[at];
            var bodyStart = LineEnds.NextLine<char>(text, heading.Span.End);
            var ownEnd =
                at + 1 < headings.Length
                    ? LineEnds.StartOf(text, headings[at + 1].Span.Start)
                    : text.Length;
            sections.Add(
                new Section(
                    TextOf(heading, text),
                    heading.Level,
                    heading.Line + 1,
                    bodyStart,
                    Math.Max(bodyStart, ownEnd),
                    Math.Max(bodyStart, ends[at])
                )
            );
        }

        return sections.MoveToImmutable();
    }

    // From the last heading to the first, so that each level knows where the next heading of it or above stands.
    private static int[] EndsOf(HeadingBlock[] headings, string text)
    {
        var ends = new int[headings.Length];
        Span<int> next = stackalloc int[7];
        next.Fill(text.Length);
        for (var at = headings.Length - 1; at >= 0; at--)
        {
            var level = Math.Clamp(headings[at].Level, 1, 6);
            ends[at] = next[level];
            next[level..].Fill(LineEnds.StartOf(text, headings[at].Span.Start));
        }

        return ends;
    }

    private static string TextOf(HeadingBlock heading, string text)
    {
        var raw = text.AsSpan(heading.Span.Start, Math.Max(0, heading.Span.Length));
        return heading.IsSetext ? WithoutUnderline(raw) : WithoutMarks(raw.TrimStart('#'));
    }

    private static string WithoutUnderline(ReadOnlySpan<char> raw)
    {
        var lastLine = raw.LastIndexOfAny('\r', '\n');
        var isUnderline = lastLine >= 0 && raw[lastLine..].Trim().IndexOfAnyExcept('=', '-') < 0;
        return WhiteSpace.Collapse((isUnderline ? raw[..lastLine] : raw).ToString());
    }

    private static string WithoutMarks(ReadOnlySpan<char> raw)
    {
        var trimmed = raw.Trim();
        var unmarked = trimmed.TrimEnd('#');
        var isClosed =
            unmarked.Length < trimmed.Length && (unmarked.IsEmpty || unmarked[^1] is ' ' or '\t');
        return RepeatedText.Of(isClosed ? unmarked.TrimEnd() : trimmed);
    }
}
