namespace NoteGraph.Lookup;

/// <summary>What a name is to its note. A lower value is the better name.</summary>
internal enum NameRole : byte
{
    Title,
    Stem,
    Alias,
}

/// <summary>A name in the index.</summary>
/// <param name="Note">The note's place in the order of connection; 0 is the best connected.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Folded">The name as compared.</param>
/// <param name="Role">What the name is to its note.</param>
/// <param name="IsActor">Whether the note is an actor.</param>
/// <param name="Letters">The letters in the name, to rule it out quickly.</param>
internal readonly record struct IndexedName(
    int Note,
    string Text,
    FoldedName Folded,
    NameRole Role,
    bool IsActor,
    ulong Letters
);
