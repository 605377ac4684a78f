namespace Bot.Benchmarks.Generated;

/// <summary>
/// Random numbers that are the same for the same seed, on every machine, and cost nothing to begin: each note and each word
/// has dice of its own, so that they can be made in any order. The generator is SplitMix64.
/// </summary>
internal struct Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    // Mixed, since the numbers of neighbouring seeds would be the same ones, shifted.
    private ulong _state = Mix(seed + Step);

    /// <summary>Dice of one of many things.</summary>
    public static Dice For(int seed, int thing) => new(((ulong)(uint)seed << 32) | (uint)thing);

    /// <summary>A number in [0, 1).</summary>
    public double Next() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>Whether something happens that has this chance.</summary>
    public bool Happens(double chance) => Next() < chance;

    /// <summary>
    /// A share near another one, so that two counts of a note go together. What would fall out of [0, 1] is mirrored, which
    /// keeps all shares equally likely.
    /// </summary>
    public double Near(double share, double width)
    {
        var near = Math.Abs(share + ((Next() - 0.5) * width));
        return near > 1 ? 2 - near : near;
    }

    private ulong Bits() => Mix(_state += Step);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
