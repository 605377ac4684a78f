using NoteGraph.Notes;

namespace NoteGraph.Lookup;

/// <summary>A text held against the index, one way of matching at a time.</summary>
internal sealed class NameQuery(NameIndex index, string text, bool actorsOnly)
{
    // More words than a name has need not be looked at.
    private const int MaxWords = 12;

    public FoldedName Folded { get; } = FoldedName.From(text);

    /// <summary>The text as Obsidian compares names.</summary>
    public NoteName Name { get; } = NoteName.From(text);

    public bool IsBlank => Folded.Compact.Length == 0;

    /// <summary>The names that are the text when folded, whoever they belong to.</summary>
    public List<int> Equal()
    {
        List<int> equal = [];
        if (IsBlank)
        {
            equal.AddRange(index.Unfolded(Name));
            return equal;
        }

        foreach (ref readonly var start in index.StartingWith(Folded.Compact))
        {
            if (
                start.Offset + Folded.Compact.Length
                < index.Names[start.Name].Folded.Compact.Length
            )
            {
                break;
            }

            if (start.Offset == 0)
            {
                equal.Add(start.Name);
            }
        }

        return equal;
    }

    /// <summary>Names of which the text is the whole, the beginning, or the beginning of a later word.</summary>
    public void CollectBeginnings(TopCandidates top)
    {
        var length = Folded.Compact.Length;
        foreach (ref readonly var start in index.StartingWith(Folded.Compact))
        {
            // A letter begins a word of nearly every name; later words need no look once first ones are enough.
            if (start.Offset > 0 && top.IsFullUpTo(MatchTier.Prefix))
            {
                continue;
            }

            // Most texts end within a word, and of most names no more need be looked at then.
            if (
                length < start.Length
                && !top.MayWant(start.Offset == 0 ? MatchTier.Prefix : MatchTier.Inner, start.Name)
            )
            {
                continue;
            }

            ref readonly var name = ref index.Names[start.Name];
            if (!Counts(name))
            {
                continue;
            }

            var end = start.Offset + length;
            var isWhole = name.Folded.IsBoundary(end);
            var tier = (start.Offset, isWhole) switch
            {
                (0, _) when end == name.Folded.Compact.Length => MatchTier.Exact,
                (0, true) => MatchTier.WholePrefix,
                (0, false) => MatchTier.Prefix,
                (_, true) => MatchTier.WholeInner,
                (_, false) => MatchTier.Inner,
            };
            top.Offer(Candidate.Of(start.Name, name, tier));
        }
    }

    /// <summary>Names of which each word of the text begins a word.</summary>
    public void CollectWords(TopCandidates top)
    {
        if (Folded.Words.Length is < 2 or > MaxWords)
        {
            return;
        }

        var rarest = index.StartingWith(Folded.Word(0));
        for (var i = 1; i < Folded.Words.Length; i++)
        {
            var starts = index.StartingWith(Folded.Word(i));
            rarest = starts.Length < rarest.Length ? starts : rarest;
        }

        foreach (ref readonly var start in rarest)
        {
            ref readonly var name = ref index.Names[start.Name];
            if (!Counts(name) || !HasAllWords(name.Folded, areWhole: false))
            {
                continue;
            }

            var areWhole = HasAllWords(name.Folded, areWhole: true);
            top.Offer(
                Candidate.Of(start.Name, name, areWhole ? MatchTier.WholeWords : MatchTier.Words)
            );
        }
    }

    /// <summary>Names of which the text is the initials.</summary>
    public void CollectInitials(TopCandidates top)
    {
        foreach (var i in index.WithInitials(Folded.Compact))
        {
            ref readonly var name = ref index.Names[i];
            if (Counts(name))
            {
                top.Offer(Candidate.Of(i, name, MatchTier.Initials));
            }
        }
    }

    /// <summary>Names that differ from the text by a few errors, as a whole or from the beginning of a word on.</summary>
    public void CollectNear(TopCandidates top, int errors, CancellationToken deadline = default) =>
        new NearNames(index, Folded, errors, actorsOnly, top).Collect(deadline);

    private bool Counts(in IndexedName name) => !actorsOnly || name.IsActor;

    private bool HasAllWords(FoldedName name, bool areWhole)
    {
        if (name.Starts.Length < Folded.Words.Length)
        {
            return false;
        }

        var taken = 0UL;
        for (var i = 0; i < Folded.Words.Length; i++)
        {
            var at = FreeStart(name, Folded.Word(i), taken, areWhole);
            if (at < 0)
            {
                return false;
            }

            taken |= 1UL << at;
        }

        return true;
    }

    // The first words of a name, as many as there are bits, that a word of the text has not yet taken.
    private static int FreeStart(
        FoldedName name,
        ReadOnlySpan<char> word,
        ulong taken,
        bool isWhole
    )
    {
        var count = Math.Min(name.Starts.Length, 64);
        for (var i = 0; i < count; i++)
        {
            if (
                (taken & (1UL << i)) == 0
                && name.Compact.AsSpan(name.Starts[i]).StartsWith(word, StringComparison.Ordinal)
                && (!isWhole || name.IsBoundary(name.Starts[i] + word.Length))
            )
            {
                return i;
            }
        }

        return -1;
    }
}
