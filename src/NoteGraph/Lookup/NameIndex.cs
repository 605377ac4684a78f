using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Lookup;

/// <summary>
/// Every name of every note, folded, in arrays that are searched by bisection: a text is held against the beginnings
/// of words, so that one look gives exact names, beginnings and later words alike. Immutable.
/// </summary>
public sealed class NameIndex
{
    private const string Extension = ".md";

    private readonly WordStart[] _starts;
    private readonly NameGrams _grams;
    private readonly Dictionary<string, int[]> _initials;
    private readonly Dictionary<string, int[]> _unfolded;
    private readonly Dictionary<string, int> _paths;

    private NameIndex(ImmutableArray<Note> notes, IndexedName[] names)
    {
        Notes = notes;
        _paths = notes
            .Index()
            .GroupBy(
                note => PathName(note.Item.Id.Path),
                note => note.Index,
                StringComparer.Ordinal
            )
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
        Names = names;
        _starts = SortedStarts(names);
        _grams = new NameGrams(names);
        _initials = Grouped(names, InitialsOf);
        _unfolded = Grouped(
            names,
            name => name.Folded.Compact.Length == 0 ? NoteName.From(name.Text).Value : null
        );
    }

    private NameIndex(ImmutableArray<Note> notes, NameIndex same)
    {
        Notes = notes;
        Names = same.Names;
        _paths = same._paths;
        _starts = same._starts;
        _grams = same._grams;
        _initials = same._initials;
        _unfolded = same._unfolded;
    }

    /// <summary>The notes, best connected first; then by title and path.</summary>
    internal ImmutableArray<Note> Notes { get; }

    internal IndexedName[] Names { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="notes">The notes to be found.</param>
    /// <param name="connections">How well connected a note is: how many links lead to it.</param>
    public static NameIndex Build(IReadOnlyCollection<Note> notes, Func<Note, int> connections)
    {
        ImmutableArray<Note> ordered =
        [
            .. notes
                .OrderByDescending(connections)
                .ThenBy(note => note.Title, StringComparer.Ordinal)
                .ThenBy(note => note.Id),
        ];
        List<IndexedName> names = new(ordered.Length * 3);
        for (var i = 0; i < ordered.Length; i++)
        {
            AddNames(names, ordered[i], i);
        }

        return new NameIndex(ordered, [.. names]);
    }

    /// <summary>The index of the same notes with other texts, which shares all but the notes with this one.</summary>
    /// <param name="now">What has become of a note; its path, title and aliases are the same.</param>
    /// <param name="connections">How well connected a note is now.</param>
    /// <returns>Null when a note is an actor no more, or only now, or when the order of connection is another.</returns>
    internal NameIndex? With(Func<Note, Note> now, Func<Note, int> connections)
    {
        var notes = ImmutableArray.CreateBuilder<Note>(Notes.Length);
        var fewest = int.MaxValue;
        foreach (var old in Notes)
        {
            var note = now(old);
            var count = connections(note);
            if (
                note.IsActor != old.IsActor
                || count > fewest
                || (count == fewest && ComesBefore(note, notes[^1]))
            )
            {
                return null;
            }

            fewest = count;
            notes.Add(note);
        }

        return new NameIndex(notes.DrainToImmutable(), this);
    }

    /// <summary>
    /// The note at a path, with or without <c>.md</c>, compared as Obsidian compares paths; null where none or several
    /// have it, and for a text that is a mere name.
    /// </summary>
    public Note? AtPath(string text) =>
        (
            text.Contains('/', StringComparison.Ordinal)
            || text.TrimEnd().EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        ) && _paths.TryGetValue(PathName(text), out var at)
            ? Notes[at]
            : null;

    /// <summary>Finds the note that a reader means by a name.</summary>
    /// <param name="text">A title, an alias or anything near one.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    public NoteLookup Find(string text, bool actorsOnly = false) =>
        new NameFinder(this, text, actorsOnly).Find();

    /// <summary>
    /// What <see cref="Find"/> gives where that needs no search: for a whole name that few share and that means one note. Null
    /// otherwise.
    /// </summary>
    /// <param name="text">What the reader gave.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    public NoteLookup.Found? FindExact(string text, bool actorsOnly = false) =>
        new NameFinder(this, text, actorsOnly).FindExact();

    /// <summary>Names for what was typed so far, best first, one a note.</summary>
    /// <param name="partial">What was typed so far; without a letter it gives the best connected notes.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    /// <param name="deadline">When the best so far has to do.</param>
    public ImmutableArray<NameMatch> Complete(
        string partial,
        int limit,
        bool actorsOnly = false,
        CancellationToken deadline = default
    ) => NameCompletion.Complete(this, partial, limit, actorsOnly, deadline);

    private static bool ComesBefore(Note one, Note other) =>
        string.CompareOrdinal(one.Title, other.Title) is var order && order != 0
            ? order < 0
            : one.Id < other.Id;

    internal NameMatch MatchOf(in Candidate candidate)
    {
        ref readonly var name = ref Names[candidate.Name];
        return new NameMatch(Notes[name.Note], name.Text, candidate.Kind(name.Role));
    }

    /// <summary>The words of names that begin within some errors of a folded text, fewer of them in its head.</summary>
    internal NearStarts Near(string text, int errors, int head, int headErrors) =>
        new(_starts, Names, text, errors, head, headErrors);

    /// <summary>The places in names where three characters stand, as <see cref="NameGrams"/> has them.</summary>
    internal ReadOnlySpan<uint> Holding(ReadOnlySpan<char> three) => _grams.At(three);

    /// <summary>The words of names that begin with a folded text, in order: equal ones first.</summary>
    internal ReadOnlySpan<WordStart> StartingWith(ReadOnlySpan<char> text)
    {
        var head = WordStart.HeadOf(text);
        var first = Bisect(text, head, atLeast: 0);
        var last = Bisect(text, head, atLeast: 1);
        return _starts.AsSpan(first..last);
    }

    internal ReadOnlySpan<int> WithInitials(string text) =>
        _initials.TryGetValue(text, out var names) ? names : [];

    /// <summary>Names in which nothing is left to compare, such as <c>???</c>, by how Obsidian compares them.</summary>
    internal ReadOnlySpan<int> Unfolded(NoteName name) =>
        _unfolded.TryGetValue(name.Value, out var names) ? names : [];

    // The first word whose beginning compares with the text as at least the given sign.
    private int Bisect(ReadOnlySpan<char> text, ulong head, int atLeast)
    {
        var low = 0;
        var high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_starts[middle].CompareBeginning(Names, text, head) >= atLeast)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static string PathName(string path)
    {
        var name = NoteName.From(path).Value;
        return name.EndsWith(Extension, StringComparison.Ordinal)
            ? name[..^Extension.Length]
            : name;
    }

    private static void AddNames(List<IndexedName> names, Note note, int order)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Add(note.Title, NameRole.Title);
        Add(note.Id.Stem, NameRole.Stem);
        foreach (var alias in note.Aliases)
        {
            Add(alias, NameRole.Alias);
        }

        void Add(string text, NameRole role)
        {
            if (string.IsNullOrWhiteSpace(text) || !seen.Add(NoteName.From(text).Value))
            {
                return;
            }

            var folded = FoldedName.From(text);
            names.Add(
                new IndexedName(
                    order,
                    text,
                    folded,
                    role,
                    note.IsActor,
                    Similarity.LettersOf(folded.Compact)
                )
            );
        }
    }

    private static WordStart[] SortedStarts(IndexedName[] names)
    {
        List<WordStart> starts = new(names.Length * 3);
        for (var i = 0; i < names.Length; i++)
        {
            var folded = names[i].Folded;
            for (var at = 0; at < folded.Starts.Length; at++)
            {
                var offset = folded.Starts[at];
                var next =
                    at + 1 < folded.Starts.Length ? folded.Starts[at + 1] : folded.Compact.Length;
                starts.Add(
                    new WordStart(
                        WordStart.HeadOf(folded.Compact.AsSpan(offset)),
                        i,
                        offset,
                        (ushort)(next - offset)
                    )
                );
            }
        }

        var sorted = starts.ToArray();
        sorted.AsSpan().Sort(new ByText(names));
        return sorted;
    }

    private static Dictionary<string, int[]> Grouped(
        IndexedName[] names,
        Func<IndexedName, string?> keyOf
    ) =>
        Enumerable
            .Range(0, names.Length)
            .Select(i => (Key: keyOf(names[i]), Name: i))
            .Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static string? InitialsOf(IndexedName name)
    {
        var words = name.Folded.Words;
        return words.Length is < 2 or > 8
            ? null
            : string.Create(
                words.Length,
                name.Folded,
                (letters, folded) =>
                {
                    for (var i = 0; i < letters.Length; i++)
                    {
                        letters[i] = folded.Compact[folded.Words[i]];
                    }
                }
            );
    }

    private readonly struct ByText(IndexedName[] names) : IComparer<WordStart>
    {
        public int Compare(WordStart left, WordStart right) => left.CompareWhole(names, right);
    }
}
