using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>The published notes with the links between them. Links to withheld notes are not in it.</summary>
internal sealed class VaultGraph
{
    private readonly ImmutableArray<Edge>[] _from;
    private readonly ImmutableArray<Edge>[] _to;

    internal VaultGraph(
        ImmutableArray<Note> notes,
        NotePositions positions,
        ImmutableArray<Edge>[] from,
        ImmutableArray<Edge>[] to
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
        var from = new ImmutableArray<Edge>[notes.Length];
        Parallel.For(0, notes.Length, parallel, at => from[at] = EdgesOf(notes[at], resolver));
        return new VaultGraph(notes, new NotePositions(notes), from, TurnRound(notes, from));
    }

    /// <summary>The same graph with other texts of some notes, whose links are resolved; nothing else is looked at.</summary>
    /// <param name="notes">All notes, those with another text among them, in the same places.</param>
    public VaultGraph With(ImmutableArray<Note> notes, LinkResolver resolver) =>
        new GraphUpdate(this, notes).Run(note => EdgesOf(note, resolver));

    public Note? Get(NoteId id) => Positions.Of(id) is { } at ? Notes[at] : null;

    public Note? Get(NoteKey key) => Positions.Of(key) is { } at ? Notes[at] : null;

    public ImmutableArray<Edge> From(NoteId id) => Positions.Of(id) is { } at ? _from[at] : [];

    public ImmutableArray<Edge> To(NoteId id) => Positions.Of(id) is { } at ? _to[at] : [];

    /// <summary>Copies of the lists of links from and to each note.</summary>
    internal (ImmutableArray<Edge>[] From, ImmutableArray<Edge>[] To) Lists() =>
        ([.. _from], [.. _to]);

    private static ImmutableArray<Edge> EdgesOf(Note note, LinkResolver resolver)
    {
        var annotations = new Annotations(note.Card.Related);
        var edges = ImmutableArray.CreateBuilder<Edge>(note.Links.Length);
        foreach (var link in note.Links)
        {
            var (resolution, to, _) = resolver.Resolve(link, note);
            if (resolution != Resolution.Withheld)
            {
                edges.Add(new Edge(note, to, link, resolution, annotations.Of(link)));
            }
        }

        return edges.DrainToImmutable();
    }

    private static ImmutableArray<Edge>[] TurnRound(
        ImmutableArray<Note> notes,
        ImmutableArray<Edge>[] from
    )
    {
        var places = new Dictionary<Note, int>(notes.Length, ReferenceEqualityComparer.Instance);
        for (var at = 0; at < notes.Length; at++)
        {
            places[notes[at]] = at;
        }

        var incoming = new ImmutableArray<Edge>.Builder?[notes.Length];
        foreach (var edges in from)
        {
            foreach (var edge in edges)
            {
                if (edge.To is { } to && to != edge.From)
                {
                    var builder = incoming[places[to]] ??= ImmutableArray.CreateBuilder<Edge>();
                    builder.Add(edge);
                }
            }
        }

        return [.. incoming.Select(edges => edges?.DrainToImmutable() ?? [])];
    }
}
