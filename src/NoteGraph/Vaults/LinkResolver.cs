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

/// <summary>Resolves the links of a vault to its notes.</summary>
/// <param name="targets">Where links lead.</param>
/// <param name="notes">All notes in the order of paths, withheld ones included.</param>
internal sealed class LinkResolver(LinkTargets targets, IReadOnlyList<Note> notes)
{
    /// <inheritdoc cref="LinkTargets.Masks" />
    public WithheldNames Masks => targets.Masks;

    /// <summary>What a link leads to.</summary>
    public Destination Resolve(NoteLink link, Note from) =>
        targets.Resolve(link, from) is not { } target
            ? new Destination(Resolution.Resolved, from)
            : new Destination(
                target.Resolution,
                target.Note is { } at ? notes[at] : null,
                target.Attachment
            );

    /// <summary>A link of a note as the graph keeps it.</summary>
    /// <param name="at">Which of the note's links it is.</param>
    /// <param name="from">The note.</param>
    /// <param name="place">The note's place among the published ones.</param>
    public Outgoing Resolve(int at, Note from, int place) =>
        targets.Resolve(from.Links[at], from) is not { } target
            ? new Outgoing(at, place, Resolution.Resolved)
            : new Outgoing(
                at,
                target.Note is { } to ? targets.PublishedPlace(to) : Outgoing.Nowhere,
                target.Resolution
            );

    /// <inheritdoc cref="LinkTargets.Candidates" />
    public IEnumerable<Note> Candidates(NoteLink link, Note from) =>
        NotesAt(targets.Candidates(link, from));

    /// <inheritdoc cref="LinkTargets.IsCloseCall" />
    public bool IsCloseCall(NoteLink link, Note from) => targets.IsCloseCall(link, from);

    /// <summary>The published notes of a title other than this one.</summary>
    public IEnumerable<Note> OthersTitled(NoteName name, Note than) =>
        Others(targets.Names.Titled(name), than);

    /// <summary>The published notes of an alias other than this one.</summary>
    public IEnumerable<Note> OthersAliased(NoteName name, Note than) =>
        Others(targets.Names.Aliased(name), than);

    private IEnumerable<Note> Others(IReadOnlyList<int> found, Note than) =>
        found.Count == 0 ? [] : NotesAt(found).Where(note => note.Id != than.Id);

    private IEnumerable<Note> NotesAt(IEnumerable<int> places) => places.Select(at => notes[at]);
}
