using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Which files are the same as those that an earlier vault was made of.</summary>
internal sealed class SourceChanges
{
    private readonly int[] _before;

    private SourceChanges(VaultMakings? last, NoteSource[] sources, int[] before, int[] changed) =>
        (Last, Sources, _before, Changed) = (last, sources, before, changed);

    /// <summary>What the earlier vault was made of; null when there was none.</summary>
    public VaultMakings? Last { get; }

    /// <summary>The files, ordered by path; unchanged ones are the objects from before.</summary>
    public NoteSource[] Sources { get; }

    /// <summary>The places of new and changed files.</summary>
    public int[] Changed { get; }

    /// <summary>Whether there are the same paths as before.</summary>
    public bool HasSamePaths =>
        Last is not null
        && Last.Sources.Length == Sources.Length
        && Array.TrueForAll(_before, at => at >= 0);

    public static SourceChanges Between(VaultMakings? last, IReadOnlyCollection<NoteSource> notes)
    {
        var sources = Ordered(notes);
        var before = new int[sources.Length];
        var changed = new List<int>();
        var old = last?.Sources ?? [];
        var at = 0;
        for (var place = 0; place < sources.Length; place++)
        {
            while (at < old.Length && Compare(old[at], sources[place]) < 0)
            {
                at++;
            }

            before[place] = at < old.Length && Compare(old[at], sources[place]) == 0 ? at : -1;
            if (before[place] >= 0 && IsSame(old[at], sources[place]))
            {
                sources[place] = old[at];
            }
            else
            {
                changed.Add(place);
            }
        }

        return new SourceChanges(last, sources, before, [.. changed]);
    }

    /// <summary>A list by place in which unchanged files have what they had before, and changed ones nothing yet.</summary>
    public T[] Carry<T>(Func<VaultMakings, T[]> listOf)
        where T : class?
    {
        var list = new T[Sources.Length];
        if (Last is not null)
        {
            var old = listOf(Last);
            for (var place = 0; place < list.Length; place++)
            {
                list[place] = _before[place] >= 0 ? old[_before[place]] : null!;
            }
        }

        foreach (var place in Changed)
        {
            list[place] = null!;
        }

        return list;
    }

    // Files come ordered from a folder, and then need not be sorted again.
    private static NoteSource[] Ordered(IReadOnlyCollection<NoteSource> notes)
    {
        NoteSource[] sources = [.. notes];
        for (var at = 1; at < sources.Length; at++)
        {
            if (Compare(sources[at - 1], sources[at]) >= 0)
            {
                return
                [
                    .. sources
                        .OrderBy(source => source.Path, StringComparer.Ordinal)
                        .DistinctBy(source => source.Path, StringComparer.Ordinal),
                ];
            }
        }

        return sources;
    }

    private static int Compare(NoteSource one, NoteSource other) =>
        ReferenceEquals(one, other) ? 0 : string.CompareOrdinal(one.Path, other.Path);

    private static bool IsSame(NoteSource one, NoteSource other) =>
        ReferenceEquals(one, other) || one.Content.Span.SequenceEqual(other.Content.Span);
}
