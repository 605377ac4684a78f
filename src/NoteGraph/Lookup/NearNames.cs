using System.Numerics;

namespace NoteGraph.Lookup;

/// <summary>Names that differ from a text by a few errors, as a whole or from the beginning of a word on.</summary>
internal sealed class NearNames
{
    // So many places are looked at between two looks at the deadline.
    private const int PlacesAtATime = 1024;

    private readonly NameIndex _index;
    private readonly string _text;
    private readonly int _words;
    private readonly int _errors;
    private readonly int _further;
    private readonly bool _actorsOnly;
    private readonly TopCandidates _top;
    private readonly Similarity _similarity;
    private readonly NearPlan _plan;

    /// <param name="text">What was typed; not blank.</param>
    /// <param name="errors">The most errors.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    /// <param name="top">Where the names go.</param>
    public NearNames(
        NameIndex index,
        FoldedName text,
        int errors,
        bool actorsOnly,
        TopCandidates top
    )
    {
        _index = index;
        _text = text.Compact;
        _words = text.Words.Length;
        _errors = errors;
        _further = Math.Max(0, errors - Similarity.AllowedErrors(_text.Length));
        _actorsOnly = actorsOnly;
        _top = top;
        _similarity = new Similarity(_text);
        _plan = NearPlan.For(_similarity.Length, errors);
    }

    /// <summary>Offers the names.</summary>
    /// <param name="deadline">When those found so far have to do.</param>
    public void Collect(CancellationToken deadline)
    {
        var near = _index.Near(_text, _errors, _plan.Head, _plan.HeadErrors);
        while (near.Next(deadline) is { IsEmpty: false } starts)
        {
            foreach (ref readonly var start in starts)
            {
                Offer(start.Name, start.Offset);
            }
        }

        foreach (var piece in _plan.Pieces)
        {
            CollectHolding(piece, deadline);
        }
    }

    // Names with a piece of the text about where it should stand.
    private void CollectHolding(Range piece, CancellationToken deadline)
    {
        var places = Rarest(piece, out var at);
        while (!places.IsEmpty && !deadline.IsCancellationRequested)
        {
            var count = Math.Min(places.Length, PlacesAtATime);
            foreach (var place in places[..count])
            {
                OfferAround(NameGrams.NameOf(place), NameGrams.OffsetOf(place) - at);
            }

            places = places[count..];
        }
    }

    // Of the characters of a piece, the three that stand in the fewest names.
    private ReadOnlySpan<uint> Rarest(Range piece, out int at)
    {
        at = piece.Start.Value;
        var rarest = _index.Holding(_text.AsSpan(at));
        for (var other = at + 1; other + NameGrams.Length <= piece.End.Value; other++)
        {
            var places = _index.Holding(_text.AsSpan(other));
            if (places.Length < rarest.Length)
            {
                rarest = places;
                at = other;
            }
        }

        return rarest;
    }

    // The text would begin about there, were it in the name.
    private void OfferAround(int name, int beginning)
    {
        foreach (var start in _index.Names[name].Folded.Starts)
        {
            if (start > beginning + _errors)
            {
                break;
            }

            if (start >= beginning - _errors)
            {
                Offer(name, start);
            }
        }
    }

    private void Offer(int i, int offset)
    {
        ref readonly var name = ref _index.Names[i];
        if (
            BitOperations.PopCount(_similarity.Letters & ~name.Letters) > _errors
            || (_actorsOnly && !name.IsActor)
        )
        {
            return;
        }

        var found = _similarity.To(name.Folded.Compact.AsSpan(offset), _errors);
        // A short name allows as few errors as a short text does.
        if (found.Errors > Similarity.AllowedErrors(found.Length) + _further)
        {
            return;
        }

        var candidate = CandidateOf(i, name, offset, found);
        if (_top.IsWanted(candidate))
        {
            _top.Offer(candidate.With(Unlikely(name.Folded.Compact.AsSpan()[candidate.Part])));
        }
    }

    private int Unlikely(ReadOnlySpan<char> part) =>
        LikelySlips.CountUnlikely(_text.AsSpan(0, _similarity.Length), part);

    // A whole name is the better guess even where a beginning is nearer by an error at its very end.
    private Candidate CandidateOf(int i, in IndexedName name, int offset, PrefixDistance found)
    {
        var isWhole = offset == 0 && found.WholeErrors <= _errors;
        var endsWord = name.Folded.IsBoundary(offset + found.Length);
        var fit = (isWhole, endsWord, offset) switch
        {
            (true, _, _) => 0,
            (_, true, 0) => 1,
            (_, true, _) => 2,
            (_, false, 0) => 3,
            _ => 4,
        };
        var end = isWhole ? name.Folded.Compact.Length : offset + found.Length;
        return Candidate.Of(
            i,
            name,
            MatchTier.Near,
            isWhole ? found.WholeErrors : found.Errors,
            offset..end,
            isWhole,
            HasAsManyWords(name.Folded, offset, end),
            fit,
            // Few get the first letter of a name wrong.
            name.Folded.Compact[offset] == _text[0]
        );
    }

    // A slip seldom joins two words or makes two of one.
    private bool HasAsManyWords(FoldedName name, int start, int end)
    {
        var words = 0;
        foreach (var word in name.Words)
        {
            words += word >= start && word < end ? 1 : 0;
        }

        return words == _words;
    }
}
