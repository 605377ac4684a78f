using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Paths;

/// <summary>A breadth-first search from one note, one step at a time, that finds every shortest way back.</summary>
internal sealed class Wave
{
    private readonly Vault _vault;
    private readonly Dictionary<Note, int> _depths;

    private readonly Dictionary<Note, ImmutableArray<ImmutableArray<PathStep>>> _paths = [];

    public Wave(Vault vault, Note origin)
    {
        _vault = vault;
        _depths = new Dictionary<Note, int> { [origin] = 0 };
        Front = [origin];
        FrontSize = Cost(origin);
    }

    /// <summary>How many steps the front is away from the origin.</summary>
    public int Depth { get; private set; }

    /// <summary>The notes exactly <see cref="Depth"/> steps away.</summary>
    public List<Note> Front { get; private set; }

    /// <summary>How many links widening the front has to look at.</summary>
    public int FrontSize { get; private set; }

    /// <summary>Whether there is nothing left to reach.</summary>
    public bool IsExhausted => Front.Count == 0;

    /// <summary>Whether the search has come to a note.</summary>
    public bool Reached(Note note) => _depths.ContainsKey(note);

    /// <summary>Moves the front one step on.</summary>
    public void Widen()
    {
        Depth++;
        var next = new List<Note>();
        var cost = 0;
        foreach (var note in Front)
        {
            foreach (var (neighbour, _) in Neighbours.Of(_vault, note))
            {
                if (_depths.TryAdd(neighbour, Depth))
                {
                    next.Add(neighbour);
                    cost += Cost(neighbour);
                }
            }
        }

        Front = next;
        FrontSize = cost;
    }

    /// <summary>The best shortest paths from the origin to a note that was reached, most annotated first.</summary>
    public ImmutableArray<ImmutableArray<PathStep>> PathsTo(Note note, int limit)
    {
        if (_depths[note] == 0)
        {
            return
            [
                [],
            ];
        }

        if (!_paths.TryGetValue(note, out var paths))
        {
            paths =
            [
                .. Nearer(note)
                    .SelectMany(way =>
                        PathsTo(way.Key, limit)
                            .Select(path => path.Add(new PathStep(way.Key, note, way.Value)))
                    )
                    .Order(PathOrder.Instance)
                    .Take(limit),
            ];
            _paths.Add(note, paths);
        }

        return paths;
    }

    // The notes one step nearer to the origin, each with the link that says most. Looked up for the few notes that paths lead
    // through, since a wave reaches thousands.
    private Dictionary<Note, Edge> Nearer(Note note)
    {
        var depth = _depths[note] - 1;
        var nearer = new Dictionary<Note, Edge>();
        foreach (var (neighbour, link) in Neighbours.SeenFromThem(_vault, note))
        {
            if (
                _depths.TryGetValue(neighbour, out var known)
                && known == depth
                && (
                    !nearer.TryGetValue(neighbour, out var other)
                    || Neighbours.SaysMore(link, other)
                )
            )
            {
                nearer[neighbour] = link;
            }
        }

        return nearer;
    }

    private int Cost(Note note) => _vault.LinksFrom(note).Length + _vault.LinksTo(note).Length;
}
