using System.Collections.Concurrent;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>What a link of a note leads to.</summary>
/// <param name="Resolution">What was made of it.</param>
/// <param name="To">The note; null unless resolved by name or via an alias.</param>
/// <param name="Attachment">The path of the file that is not a note; null unless resolved to one.</param>
internal readonly record struct Destination(
    Resolution Resolution,
    Note? To = null,
    string? Attachment = null
);

/// <summary>Resolves links: first as Obsidian does, then by alias.</summary>
internal sealed class LinkResolver
{
    private static readonly NoteName Masked = NoteName.From(Vault.WithheldText);

    private readonly FileIndex _files;
    private readonly AliasIndex _published;
    private readonly AliasIndex _withheld;

    // What targets lead to where that is the same for every note. Most links of a vault repeat a few targets.
    private readonly ConcurrentDictionary<string, Destination?> _anywhere = new(
        StringComparer.Ordinal
    );

    public LinkResolver(IReadOnlyCollection<Note> notes, IEnumerable<string> attachments)
    {
        _files = new FileIndex(
            notes
                .Select(note => (note.Id.Path, (Note?)note))
                .Concat(attachments.Select(path => (path, (Note?)null)))
        );
        _published = new AliasIndex(notes.Where(note => !note.IsWithheld));
        _withheld = new AliasIndex(notes.Where(note => note.IsWithheld));
        Masks = new WithheldNames(notes.Where(note => note.IsWithheld));
    }

    /// <summary>The titles and aliases of the published notes.</summary>
    public AliasIndex Names => _published;

    /// <summary>The names that no text may give away.</summary>
    public WithheldNames Masks { get; }

    public Destination Resolve(NoteLink link, Note from)
    {
        if (Anywhere(link) is { } destination)
        {
            return destination;
        }

        var path = NoteName.From(link.Path);
        return path.IsEmpty
            ? new Destination(Resolution.Resolved, from)
            : Resolve(path, NoteName.From(from.Id.Folder).Value);
    }

    /// <summary>Every published note that a link could mean.</summary>
    public IEnumerable<Note> Candidates(NoteLink link, Note from)
    {
        var path = NoteName.From(link.Path);
        var named = _files
            .FindAll(path.Value, NoteName.From(from.Id.Folder).Value)
            .Select(file => file.Note)
            .OfType<Note>()
            .Where(note => !note.IsWithheld);
        return named.Any() ? named : _published.Find(path);
    }

    /// <summary>Whether a link that is resolved by name leads where it does only by the length of paths.</summary>
    public bool IsCloseCall(NoteLink link, Note from)
    {
        if (Anywhere(link) is not null)
        {
            return false;
        }

        var path = NoteName.From(link.Path);
        return !path.IsEmpty && _files.IsCloseCall(path.Value, NoteName.From(from.Id.Folder).Value);
    }

    private Destination? Anywhere(NoteLink link) =>
        _anywhere.GetOrAdd(
            link.Target,
            static (_, at) =>
                NoteName.From(at.Link.Path) is { IsEmpty: false } path
                && !at.Resolver._files.IsRelative(path.Value)
                    ? at.Resolver.Resolve(path, "")
                    : null,
            (Resolver: this, Link: link)
        );

    private Destination Resolve(NoteName path, string folder) =>
        _files.Find(path.Value, folder) switch
        {
            null => ByAlias(path),
            { Note: null } file => new Destination(Resolution.Attachment, null, file.Path),
            { Note.IsWithheld: true } => new Destination(Resolution.Withheld),
            { Note: { } note } => new Destination(Resolution.Resolved, note),
        };

    private Destination ByAlias(NoteName name)
    {
        var notes = _published.Find(name);
        return notes.Count switch
        {
            1 => new Destination(Resolution.ViaAlias, notes[0]),
            > 1 => new Destination(Resolution.Ambiguous),
            _ when name == Masked || _withheld.Find(name).Count > 0 => new Destination(
                Resolution.Withheld
            ),
            _ => new Destination(Resolution.Unresolved),
        };
    }
}
