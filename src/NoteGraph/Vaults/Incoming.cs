namespace NoteGraph.Vaults;

/// <summary>A link as the note has it that it leads to.</summary>
/// <param name="From">The place of the note that the link stands in.</param>
/// <param name="At">Which of that note's outgoing links it is.</param>
internal readonly record struct Incoming(int From, int At);
