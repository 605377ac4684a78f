namespace Bot.Benchmarks.Generated;

/// <summary>Which notes links lead to: few of them often, most of them seldom, as in the shape.</summary>
internal sealed class LinkTargets
{
    private readonly double[] _upTo;

    // Notes in the order of their number would have the popular ones side by side.
    private readonly int[] _byRank;

    public LinkTargets(int notes, VaultShape shape, int seed)
    {
        _upTo = new double[notes];
        _byRank = [.. Enumerable.Range(0, notes)];
        var dice = Dice.For(seed, -2);
        var sum = 0.0;
        for (var at = 0; at < notes; at++)
        {
            sum += shape.Backlinks.At((at + 0.5) / notes);
            _upTo[at] = sum;
            var other = dice.Below(at + 1);
            (_byRank[at], _byRank[other]) = (_byRank[other], _byRank[at]);
        }
    }

    /// <summary>The number of a note.</summary>
    public int Draw(ref Dice dice)
    {
        var at = Array.BinarySearch(_upTo, dice.Next() * _upTo[^1]);
        return _byRank[Math.Min(at < 0 ? ~at : at, _upTo.Length - 1)];
    }
}
