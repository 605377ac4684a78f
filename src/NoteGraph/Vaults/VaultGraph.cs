using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>The published notes with the links between them. Links to withheld notes are not in it.</summary>
internal sealed class VaultGraph
{
    private readonly Dictionary<NoteId, int> _positions = [];
    private readonly ImmutableArray<Edge>[] _from;
    private readonly ImmutableArray<Edge>[] _to;

    private VaultGraph(ImmutableArray<Note> notes)
    {
        Notes = notes;
        for (var at = 0; at < notes.Length; at++)
        {
            _positions[notes[at].Id] = at;
        }

        _from = new ImmutableArray<Edge>[notes.Length];
        _to = new ImmutableArray<Edge>[notes.Length];
    }

    /// <summary>A graph without notes.</summary>
    public static VaultGraph Empty { get; } = new([]);

    public ImmutableArray<Note> Notes { get; }

    public static VaultGraph Build(ImmutableArray<Note> notes, LinkResolver resolver)
    {
        var graph = new VaultGraph(notes);
        Parallel.For(0, notes.Length, at => graph._from[at] = EdgesOf(notes[at], resolver));
        graph.TurnRound();
        return graph;
    }

    public Note? Get(NoteId id) => _positions.TryGetValue(id, out var at) ? Notes[at] : null;

    public ImmutableArray<Edge> From(NoteId id) =>
        _positions.TryGetValue(id, out var at) ? _from[at] : [];

    public ImmutableArray<Edge> To(NoteId id) =>
        _positions.TryGetValue(id, out var at) ? _to[at] : [];

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

    private void TurnRound()
    {
        var positions = new Dictionary<Note, int>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < Notes.Length; at++)
        {
            positions[Notes[at]] = at;
        }

        var incoming = new ImmutableArray<Edge>.Builder?[Notes.Length];
        foreach (var edges in _from)
        {
            foreach (var edge in edges)
            {
                if (edge.To is { } to && to != edge.From)
                {
                    var builder = incoming[positions[to]] ??= ImmutableArray.CreateBuilder<Edge>();
                    builder.Add(edge);
                }
            }
        }

        for (var at = 0; at < incoming.Length; at++)
        {
            _to[at] = incoming[at]?.DrainToImmutable() ?? [];
        }
    }
}
