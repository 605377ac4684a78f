using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Paths;

/// <summary>A breadth-first search from one note, one step at a time, that finds every shortest way back.</summary>
internal sealed class Wave : IDisposable
{
    private readonly VaultGraph _graph;

    // One more than the steps to each note, and 0 for those that were not reached: a byte is enough for so few.
    private readonly byte[] _depths;
    private readonly List<int> _reached;
    private readonly Dictionary<int, ImmutableArray<Chain>> _chains = [];
    private int _front;

    public Wave(VaultGraph graph, int origin)
    {
        _graph = graph;
        _depths = ArrayPool<byte>.Shared.Rent(graph.Notes.Length);
        Array.Clear(_depths, 0, graph.Notes.Length);
        _depths[origin] = 1;
        _reached = [origin];
        FrontSize = LinksOf(origin);
    }

    /// <summary>How many steps the front is away from the origin.</summary>
    public int Depth { get; private set; }

    /// <summary>The notes exactly <see cref="Depth"/> steps away.</summary>
    public ReadOnlySpan<int> Front => CollectionsMarshal.AsSpan(_reached)[_front..];

    /// <summary>How many links widening the front has to look at.</summary>
    public int FrontSize { get; private set; }

    /// <summary>Whether there is nothing left to reach.</summary>
    public bool IsExhausted => _front == _reached.Count;

    /// <summary>Whether the search has come to a note.</summary>
    public bool Reached(int note) => _depths[note] != 0;

    /// <summary>Moves the front one step on.</summary>
    public void Widen()
    {
        Depth++;
        FrontSize = 0;
        var (from, end) = (_front, _reached.Count);
        for (var at = from; at < end; at++)
        {
            foreach (ref readonly var link in _graph.FromAt(_reached[at]))
            {
                if (link.To != Outgoing.Nowhere)
                {
                    Reach(link.To);
                }
            }

            foreach (ref readonly var link in _graph.ToAt(_reached[at]))
            {
                Reach(link.From);
            }
        }

        _front = end;
    }

    /// <summary>The best shortest chains from the origin to a note that was reached, most reasons first.</summary>
    public ImmutableArray<Chain> ChainsTo(int note, int limit)
    {
        if (_depths[note] == 1)
        {
            return [new Chain([note], 0)];
        }

        if (!_chains.TryGetValue(note, out var chains))
        {
            chains = [.. Longer(note, limit).Order().Take(limit)];
            _chains.Add(note, chains);
        }

        return chains;
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(_depths);

    private void Reach(int note)
    {
        if (_depths[note] == 0)
        {
            _depths[note] = (byte)(Depth + 1);
            _reached.Add(note);
            FrontSize += LinksOf(note);
        }
    }

    private IEnumerable<Chain> Longer(int note, int limit) =>
        Nearer(note)
            .SelectMany(step =>
                ChainsTo(step.Key, limit).Select(chain => chain.Then(note, step.Value))
            );

    // The notes one step nearer to the origin, and whether one of the links says why. Looked up for the few notes that chains
    // lead through, since a wave reaches thousands.
    private Dictionary<int, bool> Nearer(int note)
    {
        var nearer = new Dictionary<int, bool>();
        foreach (ref readonly var link in _graph.FromAt(note))
        {
            if (link.To != Outgoing.Nowhere)
            {
                Add(link.To, _graph.Notes[note], link);
            }
        }

        foreach (ref readonly var link in _graph.ToAt(note))
        {
            Add(link.From, _graph.Notes[link.From], _graph.FromAt(link.From)[link.At]);
        }

        return nearer;

        void Add(int neighbour, Note from, Outgoing link)
        {
            if (_depths[neighbour] != 0 && _depths[neighbour] == _depths[note] - 1)
            {
                nearer[neighbour] =
                    nearer.GetValueOrDefault(neighbour) || _graph.EdgeOf(from, link).IsAnnotated;
            }
        }
    }

    private int LinksOf(int note) => _graph.FromAt(note).Length + _graph.ToAt(note).Length;
}
