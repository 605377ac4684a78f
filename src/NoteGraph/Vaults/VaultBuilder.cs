using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Makes a vault of files.</summary>
public static class VaultBuilder
{
    /// <summary>Parses the notes in parallel, resolves their links and collects what is wrong. Never fails on content.</summary>
    /// <param name="notes">The Markdown files.</param>
    /// <param name="attachments">Vault-relative paths of the other files, so that links to them are not broken links.</param>
    /// <param name="options">How notes are read.</param>
    public static Vault Build(
        IReadOnlyCollection<NoteSource> notes,
        IReadOnlyCollection<string> attachments,
        VaultOptions options
    ) => throw new NotImplementedException();
}
