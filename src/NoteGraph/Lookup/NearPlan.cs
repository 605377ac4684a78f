using System.Collections.Immutable;

namespace NoteGraph.Lookup;

/// <summary>
/// How a text is looked for with errors without looking at every name: if few errors are in its head, names are found by
/// their beginnings; if many are, few are left for the rest, so that one of its pieces stands in the name as it is.
/// </summary>
/// <remarks>
/// Between two pieces, one character belongs to neither: so no error, not even two characters changed about, is in both.
/// With <c>e</c> errors allowed, <c>h</c> of them in the head and <c>e - h</c> pieces, more errors than allowed would be
/// needed to spoil the head and every piece.
/// </remarks>
/// <param name="Head">How long the head is; 0 where only the whole text can be looked for.</param>
/// <param name="HeadErrors">How many errors it may hold.</param>
/// <param name="Pieces">The pieces of the rest; one of them is to stand in a name without an error.</param>
internal sealed record NearPlan(int Head, int HeadErrors, ImmutableArray<Range> Pieces)
{
    // A head that is not longer than this for each error begins too many names.
    private const int HeadLetters = 2;

    private const int Gap = 1;

    /// <summary>The plan for a text of a length with so many errors.</summary>
    public static NearPlan For(int length, int errors)
    {
        for (var headErrors = 1; headErrors < errors; headErrors++)
        {
            var pieces = errors - headErrors;
            var room = (length - (HeadLetters * headErrors)) / pieces;
            if (room < Gap + NameGrams.Length)
            {
                continue;
            }

            var piece = Math.Min(room - Gap, Math.Max(NameGrams.Length, length / (errors + 1)));
            var head = length - (pieces * (Gap + piece));
            return new NearPlan(
                head,
                headErrors,
                [
                    .. Enumerable
                        .Range(0, pieces)
                        .Select(i => head + Gap + (i * (Gap + piece)))
                        .Select(start => start..(start + piece)),
                ]
            );
        }

        return new NearPlan(0, errors, []);
    }
}
