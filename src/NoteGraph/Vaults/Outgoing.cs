namespace NoteGraph.Vaults;

/// <summary>A link as its note has it.</summary>
/// <param name="Link">Which of the note's links it is.</param>
/// <param name="To">The place of the note it leads to, among the published ones; <see cref="Nowhere"/> without one.</param>
/// <param name="Resolution">What the vault made of it.</param>
internal readonly record struct Outgoing(int Link, int To, Resolution Resolution)
{
    /// <summary>The place of no note.</summary>
    public const int Nowhere = -1;
}

/// <summary>A link as the note has it that it leads to.</summary>
/// <param name="From">The place of the note that the link stands in.</param>
/// <param name="At">Which of that note's outgoing links it is.</param>
internal readonly record struct Incoming(int From, int At);
