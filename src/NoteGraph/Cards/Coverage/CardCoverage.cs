using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Cards.Coverage;

/// <summary>How much cards show of some notes, held against a plain count of what stands in their text.</summary>
/// <param name="Notes">How many notes there are.</param>
/// <param name="Summaries">How many have a summary.</param>
/// <param name="Stats">What came of the sections of quick stats.</param>
/// <param name="Related">What came of the related sections.</param>
/// <param name="Updated">How many say when they were last updated.</param>
/// <param name="Images">How many have an image.</param>
/// <param name="Gaps">Every card that lacks something, in the order of the notes.</param>
public sealed record CardCoverage(
    int Notes,
    int Summaries,
    SectionCoverage Stats,
    SectionCoverage Related,
    int Updated,
    int Images,
    ImmutableArray<CardGap> Gaps
)
{
    /// <summary>Counts the cards of notes that were read with some options.</summary>
    public static CardCoverage Of(IReadOnlyCollection<Note> notes, VaultOptions options)
    {
        var gaps = ImmutableArray.CreateBuilder<CardGap>();
        var (stats, related) = (new Tally(), new Tally());
        foreach (var note in notes)
        {
            if (note.Card.Summary is null)
            {
                gaps.Add(new CardGap(note.Id, CardLack.Summary));
            }

            if (
                stats.Misses(
                    SectionsOf(note, options.StatsHeadings).Select(note.OwnTextOf),
                    SectionRows.HasStats,
                    !note.Card.Stats.IsEmpty
                )
            )
            {
                gaps.Add(new CardGap(note.Id, CardLack.Stats));
            }

            if (
                related.Misses(
                    SectionsOf(note, options.RelatedHeadings).Select(note.TextOf),
                    SectionRows.HasRelated,
                    !note.Card.Related.IsEmpty
                )
            )
            {
                gaps.Add(new CardGap(note.Id, CardLack.Related));
            }
        }

        return new CardCoverage(
            notes.Count,
            notes.Count(note => note.Card.Summary is not null),
            stats.Coverage,
            related.Coverage,
            notes.Count(note => note.Card.Updated is not null),
            notes.Count(note => note.Card.Image is not null),
            gaps.DrainToImmutable()
        );
    }

    private static IEnumerable<Section> SectionsOf(Note note, ImmutableArray<string> headings) =>
        note.Sections.Where(section =>
            headings.Any(heading => SectionFinder.IsNamed(section.Heading, heading))
        );

    private sealed class Tally
    {
        public SectionCoverage Coverage { get; private set; } = new(0, 0, 0);

        public bool Misses(IEnumerable<string> sections, Func<string, bool> hasRows, bool isRead)
        {
            var texts = sections.ToArray();
            var isWritten = Array.Exists(texts, text => hasRows(text));
            Coverage = new SectionCoverage(
                Coverage.Sections + (texts.Length > 0 ? 1 : 0),
                Coverage.WithRows + (isWritten ? 1 : 0),
                Coverage.Read + (isWritten && isRead ? 1 : 0)
            );
            return isWritten && !isRead;
        }
    }
}
