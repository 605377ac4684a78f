using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// The published notes with the links between them, kept as places so that another text of a note leaves the links of all
/// others as they are. Links to withheld notes are not in it.
/// </summary>
internal sealed class VaultGraph
{
    private readonly Outgoing[][] _from;
    private readonly Incoming[][] _to;

    internal VaultGraph(
        ImmutableArray<Note> notes,
        NotePositions positions,
        Outgoing[][] from,
        Incoming[][] to
    ) => (Notes, Positions, _from, _to) = (notes, positions, from, to);

    /// <summary>A graph without notes.</summary>
    public static VaultGraph Empty { get; } = new([], new NotePositions([]), [], []);

    public ImmutableArray<Note> Notes { get; }

    /// <summary>Where each note stands in <see cref="Notes"/>.</summary>
    public NotePositions Positions { get; }

    public static VaultGraph Build(
        ImmutableArray<Note> notes,
        LinkResolver resolver,
        ParallelOptions parallel
    )
    {
        var from = new Outgoing[notes.Length][];
        Parallel.For(0, notes.Length, parallel, at => from[at] = Resolved(notes[at], at, resolver));
        NotePositions positions = null!;
        Incoming[][] to = null!;
        Parallel.Invoke(
            parallel,
            () => positions = new NotePositions(notes),
            () => to = TurnRound(from)
        );
        return new VaultGraph(notes, positions, from, to);
    }

    /// <summary>The same graph with other texts of some notes, whose links are resolved; nothing else is looked at.</summary>
    /// <param name="notes">All notes, those with another text among them, in the same places.</param>
    public VaultGraph With(ImmutableArray<Note> notes, LinkResolver resolver)
    {
        var update = new GraphUpdate(_from, _to);
        for (var at = 0; at < notes.Length; at++)
        {
            if (!ReferenceEquals(Notes[at], notes[at]))
            {
                update.Put(at, Resolved(notes[at], at, resolver));
            }
        }

        var (from, to) = update.Run();
        return new VaultGraph(notes, Positions, from, to);
    }

    public Note? Get(NoteId id) => Positions.Of(id) is { } at ? Notes[at] : null;

    public Note? Get(NoteKey key) => Positions.Of(key) is { } at ? Notes[at] : null;

    public EdgeList From(NoteId id) =>
        Positions.Of(id) is { } at ? new EdgeList(this, Notes[at], _from[at]) : default;

    public EdgeList To(NoteId id) =>
        Positions.Of(id) is { } at ? new EdgeList(this, _to[at]) : default;

    /// <summary>Whether it is known at once that a note has the same links as in another graph.</summary>
    public bool HasLinksOf(VaultGraph other, Note note) =>
        Positions.Of(note.Id) is { } at
        && other.Positions.Of(note.Id) is { } there
        && ReferenceEquals(Notes[at], other.Notes[there])
        && ReferenceEquals(_from[at], other._from[there]);

    /// <summary>The links of the note at a place.</summary>
    public ReadOnlySpan<Outgoing> FromAt(int place) => _from[place];

    /// <summary>The links that lead to the note at a place.</summary>
    public ReadOnlySpan<Incoming> ToAt(int place) => _to[place];

    public Edge EdgeOf(Note from, Outgoing link) =>
        new(
            from,
            link.To == Outgoing.Nowhere ? null : Notes[link.To],
            from.Links[link.Link],
            link.Resolution
        )
        {
            Place = link.Link,
        };

    public Edge EdgeAt(Incoming link) => EdgeOf(Notes[link.From], _from[link.From][link.At]);

    private static Outgoing[] Resolved(Note note, int place, LinkResolver resolver)
    {
        var links = new List<Outgoing>(note.Links.Length);
        for (var at = 0; at < note.Links.Length; at++)
        {
            if (resolver.Resolve(at, note, place) is { Resolution: not Resolution.Withheld } link)
            {
                links.Add(link);
            }
        }

        return [.. links];
    }

    // A link that a note has to itself leads nowhere else.
    private static Incoming[][] TurnRound(Outgoing[][] from)
    {
        var counts = new int[from.Length];
        for (var at = 0; at < from.Length; at++)
        {
            foreach (var link in from[at])
            {
                if (link.To != Outgoing.Nowhere && link.To != at)
                {
                    counts[link.To]++;
                }
            }
        }

        Incoming[][] incoming = [.. counts.Select(count => count == 0 ? [] : new Incoming[count])];
        Array.Clear(counts);
        for (var note = 0; note < from.Length; note++)
        {
            for (var at = 0; at < from[note].Length; at++)
            {
                var to = from[note][at].To;
                if (to != Outgoing.Nowhere && to != note)
                {
                    incoming[to][counts[to]++] = new Incoming(note, at);
                }
            }
        }

        return incoming;
    }
}
