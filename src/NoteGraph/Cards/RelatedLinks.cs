using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>What a note without a related section is related to: what it links to, most mentioned first.</summary>
internal static class RelatedLinks
{
    public static ImmutableArray<RelatedEntry> MostMentioned(NoteReading reading) =>
        [
            .. reading
                .Links.Where(link => LeadsToNote(link, reading))
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
