namespace NoteGraph.Paths;

/// <summary>
/// Notes of which each is linked with the next, by their places. Chains of one length are offered in this order: more
/// reasons first, then by the notes' paths, which is the order of places.
/// </summary>
/// <param name="Places">The notes, both ends included.</param>
/// <param name="Reasons">How many of the steps have a link that says why.</param>
internal readonly record struct Chain(int[] Places, int Reasons) : IComparable<Chain>
{
    /// <summary>The chain with one more step.</summary>
    public Chain Then(int place, bool hasReason) =>
        new([.. Places, place], Reasons + (hasReason ? 1 : 0));

    /// <summary>This chain and, backwards, another that ends where this one does.</summary>
    public Chain JoinedWith(Chain other) =>
        new([.. Places, .. other.Places.Reverse().Skip(1)], Reasons + other.Reasons);

    /// <inheritdoc />
    public int CompareTo(Chain other) =>
        other.Reasons.CompareTo(Reasons) is var order && order != 0
            ? order
            : Places.AsSpan().SequenceCompareTo(other.Places);
}
