using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace NoteGraph.Cards;

/// <summary>Finds in a parsed note what a card shows of it.</summary>
public static class CardReader
{
    /// <summary>The card of a note.</summary>
    public static NoteCard Read(NoteReading reading, VaultOptions options) => NoteCard.Empty;
}
