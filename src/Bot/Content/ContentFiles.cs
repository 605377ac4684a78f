using System.Collections.Immutable;
using NoteGraph.Notes;

namespace Bot.Content;

/// <summary>What a source of content held when it was read.</summary>
/// <param name="Notes">The Markdown files, ordered by path.</param>
/// <param name="Attachments">Vault-relative paths of all other files.</param>
/// <param name="Problems">Files that are there but could not be read.</param>
/// <param name="Commit">What the source calls this state; null where it has no name for it.</param>
internal sealed record ContentFiles(
    ImmutableArray<NoteSource> Notes,
    ImmutableArray<string> Attachments,
    ImmutableArray<VaultProblem> Problems,
    string? Commit = null
);
