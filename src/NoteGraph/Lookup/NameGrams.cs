namespace NoteGraph.Lookup;

/// <summary>
/// Where in the names each three characters stand, so that names are found by a piece from their middle. Four bytes a
/// character of all names. Immutable.
/// </summary>
internal sealed class NameGrams
{
    /// <summary>How many characters are looked up at a time.</summary>
    public const int Length = 3;

    // A name has at most FoldedName.MaxLength characters: eight bits for the place, the rest for the name.
    private const int OffsetBits = 8;
    private const int MinBucketBits = 8;
    private const int MaxBucketBits = 18;

    // About so many places share a bucket by chance.
    private const int PlacesPerBucket = 4;

    private readonly int _shift;
    private readonly int[] _ends;
    private readonly uint[] _places;

    /// <param name="all">All names; those beyond the first 16 million are left out.</param>
    public NameGrams(IndexedName[] all)
    {
        var names = all.AsSpan(..Math.Min(all.Length, 1 << (32 - OffsetBits)));
        var total = 0;
        foreach (ref readonly var name in names)
        {
            total += Math.Max(0, name.Folded.Compact.Length - Length + 1);
        }

        var bits = MinBucketBits;
        while (bits < MaxBucketBits && total >> bits > PlacesPerBucket)
        {
            bits++;
        }

        _shift = 64 - bits;
        _ends = new int[(1 << bits) + 1];
        _places = new uint[total];
        CountBuckets(names);
        FillBuckets(names);
    }

    /// <summary>
    /// The places at which three characters stand, and a few more that share their bucket; by name, in the order of names.
    /// </summary>
    public ReadOnlySpan<uint> At(ReadOnlySpan<char> three)
    {
        var bucket = BucketOf(three);
        return _places.AsSpan(_ends[bucket].._ends[bucket + 1]);
    }

    /// <summary>The name of a place.</summary>
    public static int NameOf(uint place) => (int)(place >> OffsetBits);

    /// <summary>Where in the folded name the place is.</summary>
    public static int OffsetOf(uint place) => (int)(place & ((1 << OffsetBits) - 1));

    private void CountBuckets(ReadOnlySpan<IndexedName> names)
    {
        foreach (ref readonly var name in names)
        {
            var text = name.Folded.Compact.AsSpan();
            for (var at = 0; at + Length <= text.Length; at++)
            {
                _ends[BucketOf(text[at..])]++;
            }
        }

        var end = 0;
        foreach (ref var bucket in _ends.AsSpan())
        {
            end += bucket;
            bucket = end;
        }
    }

    // From the last to the first, so that each end moves to the beginning of its bucket and the order is that of names.
    private void FillBuckets(ReadOnlySpan<IndexedName> names)
    {
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var text = names[i].Folded.Compact.AsSpan();
            for (var at = text.Length - Length; at >= 0; at--)
            {
                _places[--_ends[BucketOf(text[at..])]] = ((uint)i << OffsetBits) | (uint)at;
            }
        }
    }

    // Multiplication spreads three characters over the highest bits.
    private int BucketOf(ReadOnlySpan<char> three) =>
        (int)(
            ((((ulong)three[0] << 32) | ((ulong)three[1] << 16) | three[2]) * 0x9E3779B97F4A7C15)
            >> _shift
        );
}
