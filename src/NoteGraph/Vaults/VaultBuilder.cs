using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Makes a vault of files.</summary>
public static class VaultBuilder
{
    /// <summary>
    /// Parses the notes in parallel, resolves their links and collects what is wrong. Never fails on content. With a vault
    /// that came before, what has not changed since is taken from it, and the result is the same as without, but that a note
    /// that was withheld is not named when it cannot be read any more.
    /// </summary>
    /// <param name="notes">The Markdown files.</param>
    /// <param name="attachments">Vault-relative paths of the other files, so that links to them are not broken links.</param>
    /// <param name="options">How notes are read.</param>
    /// <param name="unread">What is known to be wrong with files that could not be handed over.</param>
    /// <param name="commit">What the source of the files calls this state of them; null where it has no name for it.</param>
    /// <param name="before">A vault of much the same files, made with the same options object.</param>
    /// <param name="workers">How many processors to use at most; -1 for all.</param>
    public static Vault Build(
        IReadOnlyCollection<NoteSource> notes,
        IReadOnlyCollection<string> attachments,
        VaultOptions options,
        IReadOnlyCollection<VaultProblem>? unread = null,
        string? commit = null,
        Vault? before = null,
        int workers = -1
    ) =>
        new VaultAssembly(
            SourceChanges.Between(
                before?.Makings is { } makings && ReferenceEquals(makings.Options, options)
                    ? makings
                    : null,
                notes
            ),
            [.. attachments.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            options,
            new ParallelOptions { MaxDegreeOfParallelism = workers }
        ).Run(unread ?? [], commit);
}
