using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>What a search found.</summary>
/// <param name="Vault">The vault that was searched.</param>
/// <param name="Query">What was looked for.</param>
/// <param name="Notes">The notes, the best first.</param>
public sealed record SearchResults(Vault Vault, SearchQuery Query, ImmutableArray<Note> Notes)
{
    /// <summary>Whether no note has all that was looked for, so that these have some of it.</summary>
    public bool HasOnlySome { get; init; }

    /// <summary>A tag of the query that no note has; null when all are known.</summary>
    public string? UnknownTag { get; init; }
}
