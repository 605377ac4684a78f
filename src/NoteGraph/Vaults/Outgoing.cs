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
