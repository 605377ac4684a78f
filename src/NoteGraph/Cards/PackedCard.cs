using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoteGraph.Notes;

namespace NoteGraph.Cards;

/// <summary>
/// A card in a few bytes: texts in UTF-8, and of a link that stands in the note only which one it is.
/// </summary>
internal sealed class PackedCard
{
    private readonly byte[] _bytes;

    // Apart from the rest, since it is asked of every note that mentions one.
    private readonly int[] _annotated;

    private PackedCard(byte[] bytes, int[] annotated) => (_bytes, _annotated) = (bytes, annotated);

    /// <param name="card">The card.</param>
    /// <param name="links">The links of its note.</param>
    public static PackedCard Of(NoteCard card, ImmutableArray<NoteLink> links)
    {
        var writer = new PackedWriter();
        var places = PlacesOf(links, card.Related.IsEmpty);
        writer.Text(card.Summary);
        writer.Number(card.Updated is { } day ? day.DayNumber + 1 : 0);
        writer.Text(card.Image);
        writer.Flag(card.HasRelatedSection);
        writer.Number(card.Stats.Length);
        foreach (var stat in card.Stats)
        {
            writer.Text(stat.Name);
            writer.Text(stat.Value);
            writer.Text(stat.Remark);
        }

        writer.Number(card.Related.Length);
        RelatedEntry? before = null;
        foreach (var entry in card.Related)
        {
            Write(entry, PlaceOf(entry.Link, places), before, writer);
            before = entry;
        }

        return new PackedCard(writer.ToArray(), AnnotatedIn(card, links));
    }

    /// <summary>The summary alone, with nothing else unpacked.</summary>
    public string? Summary => new PackedReader(_bytes).Text();

    /// <param name="links">The links of the note, as they were when the card was packed.</param>
    public NoteCard Unpack(ImmutableArray<NoteLink> links)
    {
        var reader = new PackedReader(_bytes);
        var summary = reader.Text();
        var day = reader.Number();
        var image = reader.Text();
        var hasRelatedSection = reader.Flag();
        var stats = new QuickStat[reader.Number()];
        for (var at = 0; at < stats.Length; at++)
        {
            stats[at] = new QuickStat(reader.Text()!, reader.Text()!, reader.Text());
        }

        var related = new RelatedEntry[reader.Number()];
        for (var at = 0; at < related.Length; at++)
        {
            related[at] = ReadEntry(ref reader, links, at > 0 ? related[at - 1] : null);
        }

        return new NoteCard(
            summary,
            ImmutableCollectionsMarshal.AsImmutableArray(stats),
            ImmutableCollectionsMarshal.AsImmutableArray(related),
            hasRelatedSection,
            day == 0 ? null : DateOnly.FromDayNumber(day - 1),
            image
        );
    }

    /// <summary>Whether the link in a place among those of the note is a related entry for which a reason is given.</summary>
    public bool IsAnnotated(int place) => Array.BinarySearch(_annotated, place) >= 0;

    private static Dictionary<NoteLink, int> PlacesOf(
        ImmutableArray<NoteLink> links,
        bool isForNothing
    )
    {
        var places = new Dictionary<NoteLink, int>();
        for (var at = 0; at < links.Length && !isForNothing; at++)
        {
            places.TryAdd(links[at], at);
        }

        return places;
    }

    private static int PlaceOf(NoteLink? link, Dictionary<NoteLink, int> places) =>
        link is { } known && places.TryGetValue(known, out var place) ? place : -1;

    private static int[] AnnotatedIn(NoteCard card, ImmutableArray<NoteLink> links)
    {
        var annotated = card
            .Related.Where(entry => entry is { Link: not null, Annotation: not null })
            .Select(entry => entry.Link!.Value)
            .ToHashSet();
        return annotated.Count == 0
            ? []
            : [.. Enumerable.Range(0, links.Length).Where(at => annotated.Contains(links[at]))];
    }

    private static void Write(
        RelatedEntry entry,
        int place,
        RelatedEntry? before,
        PackedWriter writer
    )
    {
        writer.Number(place + 1);
        if (place < 0)
        {
            Write(entry.Link, writer);
        }

        writer.Text(place >= 0 && entry.Name == entry.Link!.Value.Text ? null : entry.Name);
        writer.Text(entry.Url);
        writer.Text(entry.Annotation);
        var isSameGroup = entry.Group == before?.Group;
        writer.Flag(isSameGroup);
        if (!isSameGroup)
        {
            writer.Text(entry.Group);
        }
    }

    private static void Write(NoteLink? link, PackedWriter writer)
    {
        writer.Flag(link is not null);
        if (link is { } known)
        {
            writer.Number((int)known.Kind);
            writer.Text(known.Target);
            writer.Text(known.Label);
            writer.Number(known.Line);
        }
    }

    private static RelatedEntry ReadEntry(
        ref PackedReader reader,
        ImmutableArray<NoteLink> links,
        RelatedEntry? before
    )
    {
        var place = reader.Number() - 1;
        var link = place < 0 ? ReadLink(ref reader) : links[place];
        var name = reader.Text() ?? link!.Value.Text;
        var url = reader.Text();
        var annotation = reader.Text();
        var group = reader.Flag() ? before?.Group : reader.Text();
        return new RelatedEntry(name, link, url, annotation, group);
    }

    private static NoteLink? ReadLink(ref PackedReader reader) =>
        reader.Flag()
            ? new NoteLink(
                (LinkKind)reader.Number(),
                reader.Text()!,
                reader.Text(),
                reader.Number()
            )
            : null;
}
