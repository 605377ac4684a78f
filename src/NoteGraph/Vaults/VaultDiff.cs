using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Which parts of a note differ from before.</summary>
[Flags]
public enum NoteParts
{
    /// <summary>Nothing that has a name of its own.</summary>
    None = 0,

    /// <summary>Its title or its aliases.</summary>
    Names = 1,

    /// <summary>Its tags.</summary>
    Tags = 2,

    /// <summary>Its summary.</summary>
    Summary = 4,

    /// <summary>Its quick stats.</summary>
    Stats = 8,

    /// <summary>Its related entries.</summary>
    Related = 16,

    /// <summary>Its links.</summary>
    Links = 32,

    /// <summary>Its headings.</summary>
    Sections = 64,
}

/// <summary>A note whose text is another than before.</summary>
public sealed record ChangedNote(Note Note, NoteParts Parts);

/// <summary>A note that has another path than before.</summary>
public sealed record RenamedNote(Note From, Note To);

/// <summary>What differs between two vaults. Everything is ordered by path.</summary>
/// <param name="Added">Notes that were not there.</param>
/// <param name="Removed">Notes that have gone.</param>
/// <param name="Broken">Links that led somewhere, or were not there, and now lead nowhere.</param>
/// <param name="Mended">Links that led nowhere and now lead somewhere.</param>
/// <param name="NewProblems">Problems that were not there, wherever in their note they stand.</param>
/// <param name="GoneProblems">Problems that are there no more.</param>
public sealed record VaultDiff(
    ImmutableArray<Note> Added,
    ImmutableArray<ChangedNote> Changed,
    ImmutableArray<RenamedNote> Renamed,
    ImmutableArray<Note> Removed,
    ImmutableArray<Edge> Broken,
    ImmutableArray<Edge> Mended,
    ImmutableArray<VaultProblem> NewProblems,
    ImmutableArray<VaultProblem> GoneProblems
)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty =>
        Added.IsEmpty
        && Changed.IsEmpty
        && Renamed.IsEmpty
        && Removed.IsEmpty
        && Broken.IsEmpty
        && Mended.IsEmpty
        && NewProblems.IsEmpty
        && GoneProblems.IsEmpty;

    /// <summary>The <see cref="NewProblems"/> other than the links in <see cref="Broken"/>, which are problems, too.</summary>
    public ImmutableArray<VaultProblem> OtherNewProblems => Other(NewProblems, Broken);

    /// <summary>The <see cref="GoneProblems"/> other than the links in <see cref="Mended"/>.</summary>
    public ImmutableArray<VaultProblem> OtherGoneProblems => Other(GoneProblems, Mended);

    /// <summary>What differs.</summary>
    public static VaultDiff Between(Vault before, Vault after)
    {
        var (removed, added, both) = Paired(before, after);
        var renamed = RenamedAmong(removed, added);
        var changed = both.Where(pair => !SameText(pair.Old, pair.Now))
            .Select(pair => new ChangedNote(pair.Now, PartsOf(pair.Old, pair.Now)));
        var linked = both.Where(pair => !after.HasLinksOf(before, pair.Now)).ToList();
        var brokenBefore = BrokenIn(before, [.. removed, .. linked.Select(pair => pair.Old)]);
        var brokenAfter = BrokenIn(after, [.. added, .. linked.Select(pair => pair.Now)]);
        var (goneProblems, newProblems) = Unshared(before.Problems, after.Problems);
        return new VaultDiff(
            [.. added.Except(renamed.Select(each => each.To))],
            [.. changed],
            renamed,
            [.. removed.Except(renamed.Select(each => each.From))],
            Without(brokenAfter, brokenBefore),
            [.. Without(brokenBefore, brokenAfter).Where(edge => IsWritten(edge, after))],
            Without(newProblems, goneProblems, KeyOf),
            Without(goneProblems, newProblems, KeyOf)
        );
    }

    // Both are ordered by path, so that one walk through both tells which notes are in one only.
    private static (List<Note> Removed, List<Note> Added, List<(Note Old, Note Now)> Both) Paired(
        Vault before,
        Vault after
    )
    {
        List<Note> removed = [];
        List<Note> added = [];
        List<(Note, Note)> both = [];
        var (old, now) = (0, 0);
        while (old < before.Notes.Length || now < after.Notes.Length)
        {
            var order =
                old == before.Notes.Length ? 1
                : now == after.Notes.Length ? -1
                : ReferenceEquals(before.Notes[old], after.Notes[now]) ? 0
                : before.Notes[old].Id.CompareTo(after.Notes[now].Id);
            if (order == 0)
            {
                both.Add((before.Notes[old++], after.Notes[now++]));
            }
            else if (order < 0)
            {
                removed.Add(before.Notes[old++]);
            }
            else
            {
                added.Add(after.Notes[now++]);
            }
        }

        return (removed, added, both);
    }

    // The problems of those files of which not all are the same objects.
    private static (ImmutableArray<VaultProblem>, ImmutableArray<VaultProblem>) Unshared(
        ImmutableArray<VaultProblem> before,
        ImmutableArray<VaultProblem> after
    )
    {
        var gone = ImmutableArray.CreateBuilder<VaultProblem>();
        var come = ImmutableArray.CreateBuilder<VaultProblem>();
        var (old, now) = (0, 0);
        while (old < before.Length || now < after.Length)
        {
            var order =
                old == before.Length ? 1
                : now == after.Length ? -1
                : string.CompareOrdinal(before[old].Path, after[now].Path);
            var oldRun = order <= 0 ? RunAt(before, old) : [];
            var nowRun = order >= 0 ? RunAt(after, now) : [];
            if (!AreSame(oldRun, nowRun))
            {
                gone.AddRange(oldRun);
                come.AddRange(nowRun);
            }

            old += oldRun.Length;
            now += nowRun.Length;
        }

        return (gone.DrainToImmutable(), come.DrainToImmutable());

        static ReadOnlySpan<VaultProblem> RunAt(ImmutableArray<VaultProblem> problems, int start)
        {
            var end = start + 1;
            while (end < problems.Length && problems[end].Path == problems[start].Path)
            {
                end++;
            }

            return problems.AsSpan()[start..end];
        }

        static bool AreSame(ReadOnlySpan<VaultProblem> one, ReadOnlySpan<VaultProblem> other)
        {
            var isSame = one.Length == other.Length;
            for (var at = 0; isSame && at < one.Length; at++)
            {
                isSame = ReferenceEquals(one[at], other[at]);
            }

            return isSame;
        }
    }

    // The same text under another path; where several have it, nobody can tell which became which.
    private static ImmutableArray<RenamedNote> RenamedAmong(List<Note> removed, List<Note> added)
    {
        var heirs = Unique(added);
        return
        [
            .. Unique(removed)
                .Where(pair => heirs.ContainsKey(pair.Key))
                .Select(pair => new RenamedNote(pair.Value, heirs[pair.Key]))
                .OrderBy(each => each.From.Id),
        ];

        static Dictionary<string, Note> Unique(List<Note> notes) =>
            notes
                .GroupBy(note => note.Text, StringComparer.Ordinal)
                .Where(group => group.Count() == 1 && !string.IsNullOrWhiteSpace(group.Key))
                .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
    }

    private static bool SameText(Note one, Note other) =>
        ReferenceEquals(one, other)
        || string.Equals(one.Text, other.Text, StringComparison.Ordinal);

    private static NoteParts PartsOf(Note old, Note now)
    {
        var parts = NoteParts.None;
        Mark(
            NoteParts.Names,
            old.Title == now.Title && old.Aliases.SequenceEqual(now.Aliases, StringComparer.Ordinal)
        );
        Mark(NoteParts.Tags, old.Tags.SequenceEqual(now.Tags));
        Mark(NoteParts.Summary, old.Card.Summary == now.Card.Summary);
        Mark(NoteParts.Stats, old.Card.Stats.SequenceEqual(now.Card.Stats));
        Mark(NoteParts.Related, Reasons(old).SequenceEqual(Reasons(now)));
        Mark(NoteParts.Links, Targets(old).SequenceEqual(Targets(now), StringComparer.Ordinal));
        Mark(
            NoteParts.Sections,
            Headings(old).SequenceEqual(Headings(now), StringComparer.Ordinal)
        );
        return parts;

        void Mark(NoteParts part, bool isSame) => parts |= isSame ? NoteParts.None : part;
    }

    private static IEnumerable<(string, string?)> Reasons(Note note) =>
        note.Card.Related.Select(entry => (entry.Name, entry.Annotation));

    private static IEnumerable<string> Targets(Note note) => note.Links.Select(link => link.Target);

    private static IEnumerable<string> Headings(Note note) =>
        note.Sections.Select(section => section.Heading);

    private static ImmutableArray<Edge> BrokenIn(Vault vault, List<Note> notes) =>
        [
            .. notes
                .SelectMany(note => vault.LinksFrom(note))
                .Where(edge => edge.Resolution == Resolution.Unresolved),
        ];

    private static bool IsWritten(Edge edge, Vault vault) =>
        vault.Get(edge.From.Id) is { } note
        && note.Links.Any(link => link.Target == edge.Link.Target);

    private static ImmutableArray<Edge> Without(
        ImmutableArray<Edge> edges,
        ImmutableArray<Edge> others
    ) => Without(edges, others, edge => (edge.From.Id, edge.Link.Target));

    private static ImmutableArray<T> Without<T, TKey>(
        ImmutableArray<T> items,
        ImmutableArray<T> others,
        Func<T, TKey> keyOf
    )
    {
        var known = others.Select(keyOf).ToHashSet();
        return [.. items.Where(item => !known.Contains(keyOf(item))).DistinctBy(keyOf)];
    }

    private static ImmutableArray<VaultProblem> Other(
        ImmutableArray<VaultProblem> problems,
        ImmutableArray<Edge> links
    ) => Without(problems, [.. links.Select(VaultProblems.OfBroken)], KeyOf);

    private static (ProblemCode, string, string) KeyOf(VaultProblem problem) =>
        (problem.Code, problem.Path, problem.Message);
}
