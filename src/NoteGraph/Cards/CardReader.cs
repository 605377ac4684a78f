using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>Finds in a parsed note what a card shows of it.</summary>
public static class CardReader
{
    /// <summary>The card of a note.</summary>
    public static NoteCard Read(NoteReading reading, VaultOptions options)
    {
        var names = OwnNames.Of(reading);
        var whole = ReferenceLinks.Inlined(reading);
        var opening = Opening.Of(whole, names);
        var (related, hasRelatedSection) = RelatedReader.Read(reading, options);
        return new NoteCard(
            SummaryReader.Read(whole, opening, names, options),
            QuickStatsReader.Read(whole, opening, options),
            related,
            hasRelatedSection,
            UpdatedReader.Read(reading),
            FirstImage.Find(reading)
        );
    }
}
