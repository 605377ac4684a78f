using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Paths;

/// <summary>
/// Finds the shortest chains of links between two notes. Links are walked in both directions. Two searches, one from
/// each end, meet in the middle, always widening the smaller side, so that hubs in between are rarely opened.
/// </summary>
public static class PathFinder
{
    /// <summary>A longer chain says nothing any more: in a vault of thousands of notes it joins everything.</summary>
    public const int MaxSteps = 6;

    /// <summary>
    /// The shortest paths between two notes, those with more annotated steps first; empty when there is none within
    /// <see cref="MaxSteps"/> or when both are the same note. The same vault gives the same paths in the same order.
    /// </summary>
    /// <param name="vault">The vault both notes are in.</param>
    /// <param name="from">Where the paths begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="limit">How many paths at most.</param>
    public static ImmutableArray<NotePath> Find(Vault vault, Note from, Note to, int limit = 3)
    {
        if (ReferenceEquals(from, to))
        {
            return [];
        }

        var forward = new Wave(vault, from);
        var backward = new Wave(vault, to);
        while (
            forward.Depth + backward.Depth < MaxSteps
            && !forward.IsExhausted
            && !backward.IsExhausted
        )
        {
            var (near, far) =
                forward.FrontSize <= backward.FrontSize ? (forward, backward) : (backward, forward);
            near.Widen();
            var meetings = near.Front.Where(far.Reached).ToArray();
            if (meetings.Length > 0)
            {
                return Join(forward, backward, meetings, limit);
            }
        }

        return [];
    }

    private static ImmutableArray<NotePath> Join(
        Wave forward,
        Wave backward,
        Note[] meetings,
        int limit
    )
    {
        var chains =
            from meeting in meetings
            from head in forward.PathsTo(meeting, limit)
            from tail in backward.PathsTo(meeting, limit)
            select head.AddRange(Reverse(tail));
        return
        [
            .. chains.Order(PathOrder.Instance).Take(limit).Select(steps => new NotePath(steps)),
        ];
    }

    private static IEnumerable<PathStep> Reverse(ImmutableArray<PathStep> steps) =>
        steps.Reverse().Select(step => new PathStep(step.To, step.From, step.Link));
}
