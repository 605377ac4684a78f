using System.Collections.Immutable;

namespace NoteGraph.Lookup;

/// <summary>What a reader may be typing.</summary>
internal static class NameCompletion
{
    public static ImmutableArray<NameMatch> Complete(
        NameIndex index,
        string partial,
        int limit,
        bool actorsOnly,
        CancellationToken deadline
    )
    {
        var query = new NameQuery(index, partial, actorsOnly);
        if (query.IsBlank)
        {
            return BestConnected(index, query.Equal(), limit, actorsOnly);
        }

        var top = new TopCandidates(limit);
        query.CollectBeginnings(top);
        if (!top.IsFull)
        {
            query.CollectWords(top);
        }

        if (!top.IsFull)
        {
            query.CollectInitials(top);
        }

        var errors = Similarity.AllowedErrors(query.Folded.Compact.Length);
        if (!top.IsFull && errors > 0)
        {
            query.CollectNear(top, errors, deadline);
        }

        var matches = ImmutableArray.CreateBuilder<NameMatch>(top.Count);
        foreach (ref readonly var candidate in top.Kept)
        {
            matches.Add(index.MatchOf(candidate));
        }

        return matches.MoveToImmutable();
    }

    // Nothing that can be compared was typed; what equals it to the letter comes first all the same.
    private static ImmutableArray<NameMatch> BestConnected(
        NameIndex index,
        List<int> equal,
        int limit,
        bool actorsOnly
    ) =>
        [
            .. equal
                .Where(name => !actorsOnly || index.Names[name].IsActor)
                .Select(name =>
                    index.MatchOf(Candidate.Of(name, index.Names[name], MatchTier.Exact))
                )
                .Concat(
                    index
                        .Notes.Where(note => !actorsOnly || note.IsActor)
                        .Select(note => new NameMatch(note, note.Title, MatchKind.Prefix))
                )
                .DistinctBy(match => match.Note)
                .Take(limit),
        ];
}
