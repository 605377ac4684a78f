using System.Collections.Immutable;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Lookup.Corpus;

/// <summary>Makes queries of the names in a vault. The same vault, kind and count give the same queries.</summary>
internal static class QueryCorpus
{
    private const int Seed = 7;
    private const int MostAlike = 5;

    /// <summary>Queries of one kind for names that are drawn at random; fewer where too few names allow it.</summary>
    public static ImmutableArray<QueryCase> Of(Vault vault, QueryKind kind, int count)
    {
        var random = new Random(Seed + (int)kind);
        var owners = OwnersOf(vault);
        var names = NamesFor(vault, kind, owners).ToArray();
        random.Shuffle(names);
        return
        [
            .. names
                .Select(name => (Name: name, Text: TextFor(name, kind, random)))
                .Where(pair =>
                    pair.Text.Length > 0
                    && IsMeant(pair.Text, pair.Name, owners)
                    && IsMeant(Intended(pair.Name, kind), pair.Name, owners)
                )
                .Take(count)
                .Select(pair => new QueryCase(kind, pair.Text, owners[Folded(pair.Name)])),
        ];
    }

    /// <summary>All names of actors, with the notes that have each.</summary>
    private static Dictionary<string, ImmutableArray<NoteId>> OwnersOf(Vault vault) =>
        Actors(vault)
            .SelectMany(note =>
                note.Aliases.Prepend(note.Title).Select(name => (Name: Folded(name), note.Id))
            )
            .Where(pair => pair.Name.Length > 0)
            .GroupBy(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Distinct().ToImmutableArray(),
                StringComparer.Ordinal
            );

    public static IEnumerable<Note> Actors(Vault vault) => vault.Notes.Where(note => note.IsActor);

    private static IEnumerable<string> NamesFor(
        Vault vault,
        QueryKind kind,
        Dictionary<string, ImmutableArray<NoteId>> owners
    )
    {
        var titles = Actors(vault).Select(note => note.Title);
        var aliases = Actors(vault).SelectMany(note => note.Aliases);
        var names = kind switch
        {
            QueryKind.Alias
            or QueryKind.AliasWithSlip
            or QueryKind.AliasWithTwoSlips
            or QueryKind.SlipInBeginningOfAlias => aliases,
            _ => titles,
        };
        var rare = RareTexts(owners, kind, titles.Concat(aliases));
        // Which of several notes is meant cannot be told from a name that they share.
        return names
            .Where(name => owners.TryGetValue(Folded(name), out var notes) && notes.Length == 1)
            .Distinct(StringComparer.Ordinal)
            .Where(name => IsFit(name, kind, rare))
            .Where(name => !IsBeginning(kind) || IsTelling(name, owners));
    }

    // Last words and initials that one note alone has in its names, and that are nobody's name.
    private static HashSet<string> RareTexts(
        Dictionary<string, ImmutableArray<NoteId>> owners,
        QueryKind kind,
        IEnumerable<string> names
    ) =>
        kind is not (QueryKind.LastWord or QueryKind.Initials)
            ? []
            : names
                .SelectMany(name => (
                        kind == QueryKind.LastWord ? WordsOf(name)
                        : WordsOf(name).Length > 1 ? [InitialsOf(WordsOf(name))]
                        : []
                    ).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => (Text: Folded(text), Owners: owners.GetValueOrDefault(Folded(name)))))
                .Where(pair => !pair.Owners.IsDefault && !owners.ContainsKey(pair.Text))
                .GroupBy(pair => pair.Text, StringComparer.Ordinal)
                .Where(group => group.SelectMany(pair => pair.Owners).Distinct().Count() == 1)
                .Select(group => group.Key)
                .ToHashSet(StringComparer.Ordinal);

    private static bool IsBeginning(QueryKind kind) =>
        kind is QueryKind.SlipInBeginning or QueryKind.SlipInBeginningOfAlias;

    // A first name that dozens share tells nobody which of them is meant.
    private static bool IsTelling(string name, Dictionary<string, ImmutableArray<NoteId>> owners)
    {
        var beginning = Folded(Intended(name, QueryKind.SlipInBeginning));
        return owners
                .Where(pair => pair.Key.StartsWith(beginning, StringComparison.Ordinal))
                .SelectMany(pair => pair.Value)
                .Distinct()
                .Count() <= MostAlike;
    }

    private static string[] WordsOf(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsFit(string name, QueryKind kind, HashSet<string> rare)
    {
        var letters = Folded(name).Length;
        var words = WordsOf(name);
        return kind switch
        {
            QueryKind.Title or QueryKind.Alias => true,
            QueryKind.Plain => Slips.Plain(name) != name,
            // In a name of four letters a slip makes another name.
            QueryKind.OneSlip or QueryKind.AliasWithSlip => letters >= 5,
            QueryKind.TwoSlips or QueryKind.AliasWithTwoSlips => letters >= 10,
            QueryKind.SlipInBeginning or QueryKind.SlipInBeginningOfAlias => letters >= 10,
            QueryKind.DroppedWord => words.Length >= 3,
            QueryKind.SwappedWords => words.Length >= 2,
            QueryKind.LastWord => words.Length >= 2
                && words[^1].Length >= 4
                && rare.Contains(Folded(words[^1])),
            QueryKind.Initials => words.Length >= 3
                && words.All(word => char.IsAsciiLetter(word[0]))
                && rare.Contains(InitialsOf(words)),
            QueryKind.AsItSounds => letters >= 6 && Slips.Ear(name) != name,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string TextFor(string name, QueryKind kind, Random random)
    {
        var words = WordsOf(name);
        return kind switch
        {
            QueryKind.Title => name.ToLowerInvariant(),
            QueryKind.Alias => name,
            QueryKind.Plain => Slips.Plain(name),
            QueryKind.OneSlip or QueryKind.AliasWithSlip => Slips.Finger(name, random),
            QueryKind.TwoSlips or QueryKind.AliasWithTwoSlips => Slips.Finger(
                Slips.Finger(name, random),
                random
            ),
            QueryKind.SlipInBeginning or QueryKind.SlipInBeginningOfAlias => Slips.Finger(
                Intended(name, kind),
                random
            ),
            QueryKind.DroppedWord => string.Join(
                ' ',
                words.Where((_, at) => at != words.Length / 2)
            ),
            QueryKind.SwappedWords => string.Join(' ', words.Reverse()),
            QueryKind.LastWord => words[^1],
            QueryKind.Initials => InitialsOf(words),
            QueryKind.AsItSounds => Slips.Ear(name),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    // What somebody set out to type.
    private static string Intended(string name, QueryKind kind) =>
        IsBeginning(kind) ? name[..(int)Math.Ceiling(name.Length * 0.6)].TrimEnd() : name;

    // A text that is by chance another note's name means that one.
    private static bool IsMeant(
        string text,
        string name,
        Dictionary<string, ImmutableArray<NoteId>> owners
    ) =>
        !owners.TryGetValue(Folded(text), out var notes)
        || notes.SequenceEqual(owners[Folded(name)]);

    private static string InitialsOf(string[] words) =>
        string.Concat(words.Select(word => char.ToLowerInvariant(word[0])));

    private static string Folded(string name) => FoldedName.From(name).Compact;
}
