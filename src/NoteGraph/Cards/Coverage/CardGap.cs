using NoteGraph.Notes;

namespace NoteGraph.Cards.Coverage;

/// <summary>What a card lacks.</summary>
public enum CardLack
{
    /// <summary>The note says nothing about itself that serves as a summary.</summary>
    Summary,

    /// <summary>The note has rows in its section of quick stats, and none of them became a stat.</summary>
    Stats,

    /// <summary>The note has bullets or links in its related section, and none of them became an entry.</summary>
    Related,
}

/// <summary>A card that lacks something.</summary>
public sealed record CardGap(NoteId Note, CardLack Lack);
