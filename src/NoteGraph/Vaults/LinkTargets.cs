using System.Collections.Concurrent;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Where links lead: first as Obsidian resolves them, then by alias. It depends on the paths, titles and aliases of notes
/// and on which are withheld, so that vaults in which those are the same share one, whatever else their notes say. Notes
/// are known by their place in the order of paths, withheld ones included.
/// </summary>
internal sealed class LinkTargets
{
    // Texts that come and go leave their targets behind; from here on it is time to begin afresh.
    private const int MostForgotten = 10_000;

    private static readonly NoteName Masked = NoteName.From(Vault.WithheldText);

    private readonly FileIndex _files;
    private readonly AliasIndex _published;
    private readonly AliasIndex _withheld;
    private readonly bool[] _isWithheld;
    private readonly int[] _withheldBefore;

    // What targets lead to where that is the same for every note. Most links of a vault repeat a few targets.
    private readonly ConcurrentDictionary<string, LinkTarget?> _anywhere = new(
        StringComparer.Ordinal
    );
    private int _firstCount;

    /// <param name="notes">All notes in the order of paths.</param>
    /// <param name="attachments">The paths of the other files.</param>
    /// <param name="parallel">How many processors to use.</param>
    public LinkTargets(
        IReadOnlyList<Note> notes,
        IEnumerable<string> attachments,
        ParallelOptions parallel
    )
    {
        FileIndex files = null!;
        AliasIndex published = null!;
        Parallel.Invoke(
            parallel,
            () => files = new FileIndex(notes, attachments),
            () => published = new AliasIndex(notes, note => !note.IsWithheld)
        );
        (_files, _published) = (files, published);
        _withheld = new AliasIndex(notes, note => note.IsWithheld);
        _isWithheld = [.. notes.Select(note => note.IsWithheld)];
        var withheld = 0;
        _withheldBefore = [.. notes.Select(note => note.IsWithheld ? withheld++ : withheld)];
        Masks = new WithheldNames(notes.Where(note => note.IsWithheld));
    }

    /// <summary>The titles and aliases of the published notes.</summary>
    public AliasIndex Names => _published;

    /// <summary>The names that no text may give away.</summary>
    public WithheldNames Masks { get; }

    /// <summary>Whether so many targets have gone out of use that what is known of them should be given up.</summary>
    public bool IsWorn => _firstCount > 0 && _anywhere.Count > (2 * _firstCount) + MostForgotten;

    /// <summary>Whether two versions of a note make no difference to where any link leads.</summary>
    public static bool AreSameFor(Note one, Note other) =>
        ReferenceEquals(one, other)
        || (
            one.Id == other.Id
            && one.IsWithheld == other.IsWithheld
            && one.Title == other.Title
            && one.Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan())
        );

    /// <summary>The place of a published note among those that are published.</summary>
    public int PublishedPlace(int note) => note - _withheldBefore[note];

    /// <summary>Takes note that all links of a vault have been resolved.</summary>
    public void Settle() => Interlocked.CompareExchange(ref _firstCount, _anywhere.Count + 1, 0);

    /// <summary>What a link leads to; null for a link to a place in its own note.</summary>
    public LinkTarget? Resolve(NoteLink link, Note from)
    {
        if (Anywhere(link) is { } target)
        {
            return target;
        }

        var path = NoteName.From(link.Path);
        return path.IsEmpty ? null : Resolve(path, NoteName.From(from.Id.Folder).Value);
    }

    /// <summary>Every published note that a link could mean.</summary>
    public IEnumerable<int> Candidates(NoteLink link, Note from)
    {
        var path = NoteName.From(link.Path);
        var named = _files
            .FindAll(path.Value, NoteName.From(from.Id.Folder).Value)
            .Select(file => file.Note)
            .OfType<int>()
            .Where(note => !_isWithheld[note]);
        return named.Any() ? named : _published.Find(path);
    }

    /// <summary>
    /// Whether a link that is resolved by name leads where it does only by the length of paths. Withheld notes are no rivals,
    /// or the problem would tell of them.
    /// </summary>
    public bool IsCloseCall(NoteLink link, Note from)
    {
        if (Anywhere(link) is not null)
        {
            return false;
        }

        var path = NoteName.From(link.Path);
        return !path.IsEmpty
            && _files.IsCloseCall(path.Value, NoteName.From(from.Id.Folder).Value, IsShown);
    }

    private bool IsShown(LinkedFile file) => file.Note is not { } note || !_isWithheld[note];

    private LinkTarget? Anywhere(NoteLink link) =>
        _anywhere.GetOrAdd(
            link.Target,
            static (_, at) =>
                NoteName.From(at.Link.Path) is { IsEmpty: false } path
                && !at.Targets._files.IsRelative(path.Value)
                    ? at.Targets.Resolve(path, "")
                    : null,
            (Targets: this, Link: link)
        );

    private LinkTarget Resolve(NoteName path, string folder) =>
        _files.Find(path.Value, folder) switch
        {
            null => ByAlias(path),
            { Note: { } note } => _isWithheld[note]
                ? new LinkTarget(Resolution.Withheld)
                : new LinkTarget(Resolution.Resolved, note),
            { } file => new LinkTarget(Resolution.Attachment, null, file.Path),
        };

    private LinkTarget ByAlias(NoteName name)
    {
        var notes = _published.Find(name);
        return notes.Count switch
        {
            1 => new LinkTarget(Resolution.ViaAlias, notes[0]),
            > 1 => new LinkTarget(Resolution.Ambiguous),
            _ when name == Masked || _withheld.Find(name).Count > 0 => new LinkTarget(
                Resolution.Withheld
            ),
            _ => new LinkTarget(Resolution.Unresolved),
        };
    }
}
