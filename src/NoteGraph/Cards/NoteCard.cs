using System.Collections.Immutable;

namespace NoteGraph.Cards;

/// <summary>
/// What a card shows of a note. Every text here is Markdown as the author wrote it, wikilinks included; whoever
/// shows it turns it into the reader's dialect or into plain text.
/// </summary>
/// <param name="Summary">The note in a paragraph; null when nothing in it serves.</param>
/// <param name="Stats">The quick stats in their order.</param>
/// <param name="Related">The related entries in their order.</param>
/// <param name="HasRelatedSection">Whether the note has a section for related entries, be it empty.</param>
/// <param name="Updated">The day the note says it was last updated.</param>
/// <param name="Image">The target of the first picture in the note; null when it has none.</param>
public sealed record NoteCard(
    string? Summary,
    ImmutableArray<QuickStat> Stats,
    ImmutableArray<RelatedEntry> Related,
    bool HasRelatedSection,
    DateOnly? Updated,
    string? Image
)
{
    /// <summary>The card of a note in which nothing was found.</summary>
    public static NoteCard Empty { get; } = new(null, [], [], false, null, null);
}
