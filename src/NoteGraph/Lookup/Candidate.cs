namespace NoteGraph.Lookup;

/// <summary>A name with how well it answers; the lower the order the better.</summary>
/// <param name="Name">The name's position in the index.</param>
/// <param name="Note">The note's place in the order of connection.</param>
/// <param name="Tier">How well it answers.</param>
/// <param name="Errors">In tier <see cref="MatchTier.Near"/>: how many errors lie between.</param>
/// <param name="Part">The part of the folded name that answers.</param>
/// <param name="IsWhole">Whether the whole name answers and not just a part.</param>
/// <param name="Order">What the candidates are sorted by.</param>
internal readonly record struct Candidate(
    int Name,
    int Note,
    MatchTier Tier,
    int Errors,
    Range Part,
    bool IsWhole,
    long Order
)
{
    public static Candidate Of(
        int name,
        in IndexedName indexed,
        MatchTier tier,
        int errors = 0,
        Range part = default,
        bool isWhole = false,
        bool hasAsManyWords = true,
        int fit = 0,
        bool beginsAlike = true
    ) =>
        new(
            name,
            indexed.Note,
            tier,
            errors,
            part,
            isWhole,
            ((long)tier << 56)
                | ((long)errors << 48)
                | (hasAsManyWords ? 0L : 1L << 47)
                | ((long)fit << 44)
                | (beginsAlike ? 0L : 1L << 39)
                | ((indexed.Role == NameRole.Title ? 0L : 1L) << 38)
                | (uint)indexed.Note
        );

    /// <summary>The same, put behind those with fewer unlikely errors that are otherwise as good.</summary>
    public Candidate With(int unlikely) => this with { Order = Order | ((long)unlikely << 40) };

    /// <summary>Whether whole words of the name answer, and not the beginning of one.</summary>
    public bool IsWholeWords => Tier is MatchTier.WholePrefix or MatchTier.WholeInner;

    public MatchKind Kind(NameRole role) =>
        Tier switch
        {
            MatchTier.Exact => role == NameRole.Alias ? MatchKind.Alias : MatchKind.Title,
            MatchTier.WholePrefix => MatchKind.WordPrefix,
            MatchTier.Prefix => MatchKind.Prefix,
            MatchTier.WholeInner or MatchTier.Inner => MatchKind.InnerWord,
            MatchTier.WholeWords or MatchTier.Words => MatchKind.Words,
            MatchTier.Initials => MatchKind.Initials,
            _ => MatchKind.Fuzzy,
        };
}
