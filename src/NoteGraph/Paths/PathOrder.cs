using System.Collections.Immutable;

namespace NoteGraph.Paths;

/// <summary>Paths of one length in the order in which they are offered: more reasons first, then by the notes' paths.</summary>
internal sealed class PathOrder : IComparer<ImmutableArray<PathStep>>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(ImmutableArray<PathStep> x, ImmutableArray<PathStep> y)
    {
        var order = Reasons(y).CompareTo(Reasons(x));
        for (var step = 0; order == 0 && step < x.Length; step++)
        {
            order = x[step].From.Id.CompareTo(y[step].From.Id);
            order = order == 0 ? x[step].To.Id.CompareTo(y[step].To.Id) : order;
        }

        return order;
    }

    private static int Reasons(ImmutableArray<PathStep> steps) =>
        steps.Count(step => step.Link.Annotation is not null);
}
