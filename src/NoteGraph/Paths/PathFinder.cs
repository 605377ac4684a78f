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
        if (
            vault.PlaceOf(from) is not { } start
            || vault.PlaceOf(to) is not { } end
            || start == end
        )
        {
            return [];
        }

        using var forward = new Wave(vault.Graph, start);
        using var backward = new Wave(vault.Graph, end);
        while (
            forward.Depth + backward.Depth < MaxSteps
            && !forward.IsExhausted
            && !backward.IsExhausted
        )
        {
            var (near, far) =
                forward.FrontSize <= backward.FrontSize ? (forward, backward) : (backward, forward);
            near.Widen();
            if (Meetings(near, far) is { Count: > 0 } meetings)
            {
                return
                [
                    .. Join(forward, backward, meetings, limit)
                        .Select(chain => PathOf(vault, chain, forward.Depth)),
                ];
            }
        }

        return [];
    }

    private static List<int> Meetings(Wave near, Wave far)
    {
        List<int> meetings = [];
        foreach (var note in near.Front)
        {
            if (far.Reached(note))
            {
                meetings.Add(note);
            }
        }

        return meetings;
    }

    private static IEnumerable<Chain> Join(
        Wave forward,
        Wave backward,
        List<int> meetings,
        int limit
    ) =>
        (
            from meeting in meetings
            from head in forward.ChainsTo(meeting, limit)
            from tail in backward.ChainsTo(meeting, limit)
            select head.JoinedWith(tail)
        )
            .Order()
            .Take(limit);

    // Of equally good links between two notes the one that stands in the note nearer to the end that the step was found from.
    private static NotePath PathOf(Vault vault, Chain chain, int stepsForward)
    {
        var notes = Array.ConvertAll(chain.Places, place => vault.Notes[place]);
        var steps = ImmutableArray.CreateBuilder<PathStep>(notes.Length - 1);
        for (var at = 0; at + 1 < notes.Length; at++)
        {
            var (from, to) = (notes[at], notes[at + 1]);
            steps.Add(
                new PathStep(
                    from,
                    to,
                    at < stepsForward ? LinkOf(vault, from, to) : LinkOf(vault, to, from)
                )
            );
        }

        return new NotePath(steps.MoveToImmutable());
    }

    // The link that says most about why two notes are linked: the first with an annotation, else the first.
    private static Edge LinkOf(Vault vault, Note one, Note other)
    {
        var links = Links(vault, one, other).Concat(Links(vault, other, one)).ToList();
        return links[Math.Max(0, links.FindIndex(link => link.IsAnnotated))];
    }

    private static IEnumerable<Edge> Links(Vault vault, Note from, Note to) =>
        vault.LinksFrom(from).Where(link => ReferenceEquals(link.To, to));
}
