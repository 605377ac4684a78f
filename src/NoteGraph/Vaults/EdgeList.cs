using System.Collections;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// The links from or to one note. A view: a vault keeps places in lists of numbers, and a link is put together when it is
/// looked at.
/// </summary>
public readonly struct EdgeList : IReadOnlyList<Edge>
{
    private readonly VaultGraph? _graph;
    private readonly Note? _from;
    private readonly Outgoing[]? _outgoing;
    private readonly Incoming[]? _incoming;

    internal EdgeList(VaultGraph graph, Note from, Outgoing[] links) =>
        (_graph, _from, _outgoing) = (graph, from, links);

    internal EdgeList(VaultGraph graph, Incoming[] links) => (_graph, _incoming) = (graph, links);

    /// <summary>How many links there are.</summary>
    public int Length => (_outgoing?.Length ?? 0) + (_incoming?.Length ?? 0);

    /// <inheritdoc />
    int IReadOnlyCollection<Edge>.Count => Length;

    /// <inheritdoc />
    public Edge this[int index] =>
        _outgoing is null
            ? _graph!.EdgeAt(_incoming![index])
            : _graph!.EdgeOf(_from!, _outgoing[index]);

    /// <summary>Goes through the links in their order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc />
    IEnumerator<Edge> IEnumerable<Edge>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the links of a list in their order.</summary>
    public struct Enumerator : IEnumerator<Edge>
    {
        private readonly EdgeList _list;
        private int _at = -1;

        internal Enumerator(EdgeList list) => _list = list;

        /// <inheritdoc />
        public readonly Edge Current => _list[_at];

        /// <inheritdoc />
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext() => ++_at < _list.Length;

        /// <inheritdoc />
        public void Reset() => _at = -1;

        /// <inheritdoc />
        public readonly void Dispose() { }
    }
}
