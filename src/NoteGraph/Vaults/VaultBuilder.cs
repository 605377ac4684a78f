using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>Makes a vault of files.</summary>
public static class VaultBuilder
{
    /// <summary>Parses the notes in parallel, resolves their links and collects what is wrong. Never fails on content.</summary>
    /// <param name="notes">The Markdown files.</param>
    /// <param name="attachments">Vault-relative paths of the other files, so that links to them are not broken links.</param>
    /// <param name="options">How notes are read.</param>
    /// <param name="unread">What is known to be wrong with files that could not be handed over.</param>
    /// <param name="commit">What the source of the files calls this state of them; null where it has no name for it.</param>
    public static Vault Build(
        IReadOnlyCollection<NoteSource> notes,
        IReadOnlyCollection<string> attachments,
        VaultOptions options,
        IReadOnlyCollection<VaultProblem>? unread = null,
        string? commit = null
    )
    {
        var sources = notes
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .DistinctBy(source => source.Path, StringComparer.Ordinal)
            .ToArray();
        var parsed = new ParsedNote[sources.Length];
        Parallel.For(0, sources.Length, at => parsed[at] = NoteParser.Parse(sources[at], options));

        var resolver = new LinkResolver([.. parsed.Select(note => note.Note)], attachments);
        var published = Publication.Of(parsed, resolver, options);
        if (published.Any(note => note.IsRewritten))
        {
            resolver = new LinkResolver(
                [
                    .. published.Select(note => note.Parsed.Note),
                    .. parsed.Select(note => note.Note).Where(note => note.IsWithheld),
                ],
                attachments
            );
        }

        var graph = VaultGraph.Build([.. published.Select(note => note.Parsed.Note)], resolver);
        return new Vault(graph, resolver)
        {
            Problems = VaultProblems.Find(
                [.. published.Select(note => note.Parsed)],
                graph,
                resolver,
                unread ?? []
            ),
            Revision = ContentRevision.Of(sources, attachments),
            Commit = commit,
        };
    }
}
