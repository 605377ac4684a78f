using System.Runtime.InteropServices;

namespace NoteGraph.Lookup;

/// <summary>Keeps the best candidates, sorted, at most one a note.</summary>
/// <param name="limit">How many to keep.</param>
internal sealed class TopCandidates(int limit)
{
    private readonly List<Candidate> _kept = new(Math.Min(limit, 32) + 1);

    public int Count => _kept.Count;

    public bool IsFull => _kept.Count >= limit;

    /// <summary>Whether nothing of a tier after this one is wanted any more.</summary>
    public bool IsFullUpTo(MatchTier tier) => IsFull && (limit == 0 || _kept[^1].Tier <= tier);

    public ReadOnlySpan<Candidate> Kept => CollectionsMarshal.AsSpan(_kept);

    /// <summary>Whether a candidate of this order is kept when it is offered, unless its note has a better one.</summary>
    public bool IsWanted(in Candidate candidate) =>
        !IsFull || (limit > 0 && candidate.Order < _kept[^1].Order);

    /// <summary>
    /// Whether a name may be kept when it is offered in a tier, whatever else is to be said of it: not when the last one kept
    /// is of the tier or a better one, is a title, and belongs to a note that is connected as well or better.
    /// </summary>
    /// <param name="name">The name's position in the index, in which the names of better connected notes come first.</param>
    public bool MayWant(MatchTier tier, int name) =>
        !IsFull
        || (
            limit > 0
            && _kept[^1] is var last
            && ((long)tier << 56 | (name < last.Name ? 0L : (uint)last.Note)) < last.Order
        );

    public void Offer(in Candidate candidate)
    {
        if (!IsWanted(candidate))
        {
            return;
        }

        for (var i = 0; i < _kept.Count; i++)
        {
            if (_kept[i].Note != candidate.Note)
            {
                continue;
            }

            // Of equally good names of a note, whichever its author wrote first.
            if (
                _kept[i].Order < candidate.Order
                || (_kept[i].Order == candidate.Order && _kept[i].Name <= candidate.Name)
            )
            {
                return;
            }

            _kept.RemoveAt(i);
            break;
        }

        var at = _kept.Count;
        while (at > 0 && _kept[at - 1].Order > candidate.Order)
        {
            at--;
        }

        _kept.Insert(at, candidate);
        if (_kept.Count > limit)
        {
            _kept.RemoveAt(limit);
        }
    }
}
