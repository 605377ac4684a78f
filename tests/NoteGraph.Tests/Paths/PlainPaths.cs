using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Paths;

/// <summary>
/// The paths that <see cref="PathFinder"/> is to find, looked for along the links themselves, without numbers: two waves of
/// notes, the one with fewer links to look at widened until they meet.
/// </summary>
internal static class PlainPaths
{
    public static List<List<PathStep>> Find(Vault vault, Note from, Note to, int limit)
    {
        var (forward, backward) = (new PlainWave(vault, from), new PlainWave(vault, to));
        while (
            from != to
            && forward.Depth + backward.Depth < PathFinder.MaxSteps
            && forward.Front.Count > 0
            && backward.Front.Count > 0
        )
        {
            var isForward = forward.Cost <= backward.Cost;
            (isForward ? forward : backward).Widen();
            var meetings = forward.Depths.Keys.Where(backward.Depths.ContainsKey).ToList();
            if (meetings.Count > 0)
            {
                return
                [
                    .. meetings
                        .SelectMany(meeting =>
                            forward
                                .PathsTo(meeting, limit)
                                .SelectMany(head =>
                                    backward
                                        .PathsTo(meeting, limit)
                                        .Select(tail => head.Concat(TurnedRound(tail)).ToList())
                                )
                        )
                        .Order(ByReasons)
                        .Take(limit),
                ];
            }
        }

        return [];
    }

    private static IEnumerable<PathStep> TurnedRound(IEnumerable<PathStep> steps) =>
        steps.Reverse().Select(step => new PathStep(step.To, step.From, step.Link));

    private static readonly Comparer<List<PathStep>> ByReasons = Comparer<List<PathStep>>.Create(
        (left, right) =>
            Reasons(right).CompareTo(Reasons(left)) is var order && order != 0
                ? order
                : left.Zip(right, (one, other) => one.To.Id.CompareTo(other.To.Id))
                    .FirstOrDefault(order => order != 0)
    );

    private static int Reasons(List<PathStep> steps) =>
        steps.Count(step => step.Link.Annotation is not null);

    private sealed class PlainWave(Vault vault, Note origin)
    {
        public Dictionary<Note, int> Depths { get; } = new() { [origin] = 0 };

        public int Depth { get; private set; }

        public List<Note> Front => [.. Depths.Keys.Where(note => Depths[note] == Depth)];

        public int Cost =>
            Front.Sum(note => vault.LinksFrom(note).Length + vault.LinksTo(note).Length);

        public void Widen()
        {
            var front = Front;
            Depth++;
            foreach (var (neighbour, _) in front.SelectMany(Links))
            {
                Depths.TryAdd(neighbour, Depth);
            }
        }

        public List<List<PathStep>> PathsTo(Note note, int limit) =>
            Depths[note] == 0
                ?
                [
                    [],
                ]
                :
                [
                    .. Links(note)
                        .Where(each => Depths.GetValueOrDefault(each.Note, -1) == Depths[note] - 1)
                        .GroupBy(each => each.Note, each => each.Link)
                        .SelectMany(links =>
                            PathsTo(links.Key, limit)
                                .Select(path =>
                                    path.Append(new PathStep(links.Key, note, Best(links))).ToList()
                                )
                        )
                        .Order(ByReasons)
                        .Take(limit),
                ];

        // What is written in the other note comes first.
        private IEnumerable<(Note Note, Edge Link)> Links(Note note) =>
            vault
                .LinksTo(note)
                .Select(link => (link.From, link))
                .Concat(
                    vault
                        .LinksFrom(note)
                        .Where(link => link.To is not null && link.To != note)
                        .Select(link => (link.To!, link))
                );

        private static Edge Best(IEnumerable<Edge> links) =>
            links.OrderBy(link => link.Annotation is null).First();
    }
}
