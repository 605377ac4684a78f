using System.Collections.Immutable;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What a note without a related section is related to: what it links to, most mentioned first.</summary>
internal static class RelatedLinks
{
    public static ImmutableArray<RelatedEntry> MostMentioned(NoteReading reading) =>
        MostMentioned(reading.Links, reading);

    /// <summary>The same of a stretch of the text, without its comments.</summary>
    public static ImmutableArray<RelatedEntry> MostMentioned(
        NoteReading reading,
        int start,
        int end
    ) =>
        MostMentioned(
            reading
                .Tree.Leaves(leaf => IsIn(leaf, start, end))
                .Where(leaf => IsIn(leaf, start, end) && leaf is not CommentBlock)
                .SelectMany(leaf => RunLines.Of(leaf, reading.Tree))
                .SelectMany(line => line.Runs)
                .Where(run => run.Kind is RunKind.Link or RunKind.Transclusion)
                .Select(run => run.LinkIn(reading.Text))
                .OfType<NoteLink>(),
            reading
        );

    private static bool IsIn(LeafBlock leaf, int start, int end) =>
        leaf.Span.Start >= start && leaf.Span.Start < end;

    private static ImmutableArray<RelatedEntry> MostMentioned(
        IEnumerable<NoteLink> links,
        NoteReading reading
    ) =>
        [
            .. links
                .Where(link => LeadsToNote(link, reading))
                .GroupBy(NameOf)
                .OrderByDescending(mentions => mentions.Count())
                .Select(mentions => mentions.First())
                .Select(link => new RelatedEntry(TextOf(link), link, null, null, null)),
        ];

    /// <summary>The words of a link on one line; its target where it has none.</summary>
    public static string TextOf(NoteLink link) =>
        Slices.OneLine(link.Text) is { Length: > 0 } text ? text : link.Target;

    // A Markdown link names the file, a wikilink need not.
    private static NoteName NameOf(NoteLink link) =>
        NoteName.From(
            link.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                ? link.Path[..^3]
                : link.Path
        );

    private static bool LeadsToNote(NoteLink link, NoteReading reading) =>
        link.Path.Length > 0
        && NameOf(link) != NoteName.From(reading.Id.Stem)
        && (link.Kind is not LinkKind.Transclusion || !PictureName.IsPicturePath(link.Path));
}
