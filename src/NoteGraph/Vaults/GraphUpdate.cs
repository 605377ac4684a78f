using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Puts other texts of notes into a graph. A link knows the notes at both its ends, so besides the links of the changed
/// notes those that lead to them are made anew; all others, and the lists they stand in, are shared with the graph before.
/// </summary>
internal sealed class GraphUpdate
{
    private readonly VaultGraph _before;
    private readonly ImmutableArray<Note> _notes;
    private readonly ImmutableArray<Edge>[] _from;
    private readonly ImmutableArray<Edge>[] _to;
    private readonly List<int> _changed = [];
    private readonly HashSet<Note> _old = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Edge, Edge> _renewed = new(ReferenceEqualityComparer.Instance);

    /// <param name="before">The graph, which stays as it is.</param>
    /// <param name="notes">Its notes, in the same places; those that are other objects than in the graph are the changed ones.</param>
    public GraphUpdate(VaultGraph before, ImmutableArray<Note> notes)
    {
        (_before, _notes) = (before, notes);
        (_from, _to) = before.Lists();
        for (var at = 0; at < notes.Length; at++)
        {
            if (!ReferenceEquals(before.Notes[at], notes[at]))
            {
                _changed.Add(at);
                _old.Add(before.Notes[at]);
            }
        }
    }

    /// <param name="linksOf">Resolves the links of a note.</param>
    public VaultGraph Run(Func<Note, ImmutableArray<Edge>> linksOf)
    {
        RenewLinksToChanged();
        var targets = new HashSet<int>(_changed);
        foreach (var at in _changed)
        {
            Collect(_from[at], targets);
            _from[at] = linksOf(_notes[at]);
            Collect(_from[at], targets);
        }

        var added = AddedByTarget();
        foreach (var target in targets)
        {
            _to[target] = Merged(target, added.GetValueOrDefault(target) ?? []);
        }

        return new VaultGraph(_notes, _before.Positions, _from, _to);
    }

    private void RenewLinksToChanged()
    {
        var sources = new HashSet<int>();
        foreach (var at in _changed)
        {
            foreach (var edge in _to[at])
            {
                if (!_old.Contains(edge.From))
                {
                    sources.Add(PlaceOf(edge.From));
                }
            }
        }

        foreach (var source in sources)
        {
            _from[source] = [.. _from[source].Select(Renewed)];
        }
    }

    private Edge Renewed(Edge edge)
    {
        if (edge.To is not { } to || !_old.Contains(to))
        {
            return edge;
        }

        var renewed = edge with { To = _notes[PlaceOf(to)] };
        _renewed.Add(edge, renewed);
        return renewed;
    }

    // A link that a note has to itself leads nowhere else.
    private void Collect(ImmutableArray<Edge> edges, HashSet<int> targets)
    {
        foreach (var edge in edges)
        {
            if (edge.To is { } to && to != edge.From)
            {
                targets.Add(PlaceOf(to));
            }
        }
    }

    private Dictionary<int, List<Edge>> AddedByTarget()
    {
        var added = new Dictionary<int, List<Edge>>();
        foreach (var edge in _changed.SelectMany(at => _from[at]))
        {
            if (edge.To is { } to && to != edge.From)
            {
                var place = PlaceOf(to);
                if (!added.TryGetValue(place, out var edges))
                {
                    added[place] = edges = [];
                }

                edges.Add(edge);
            }
        }

        return added;
    }

    // Both lists are in the order of the notes that the links stand in, and no note has links in both.
    private ImmutableArray<Edge> Merged(int target, List<Edge> added)
    {
        var merged = ImmutableArray.CreateBuilder<Edge>();
        var next = 0;
        foreach (var edge in _to[target])
        {
            if (_old.Contains(edge.From))
            {
                continue;
            }

            while (next < added.Count && added[next].From.Id < edge.From.Id)
            {
                merged.Add(added[next++]);
            }

            merged.Add(_renewed.GetValueOrDefault(edge, edge));
        }

        merged.AddRange(added.Skip(next));
        return merged.DrainToImmutable();
    }

    private int PlaceOf(Note note) => _before.Positions.Of(note.Id)!.Value;
}
