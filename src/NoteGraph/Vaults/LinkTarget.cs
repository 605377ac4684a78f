namespace NoteGraph.Vaults;

/// <summary>What a link leads to.</summary>
/// <param name="Resolution">What was made of it.</param>
/// <param name="Note">The note's place among all notes; null unless resolved by name or via an alias.</param>
/// <param name="Attachment">The path of the file that is not a note; null unless resolved to one.</param>
internal sealed record LinkTarget(
    Resolution Resolution,
    int? Note = null,
    string? Attachment = null
);
