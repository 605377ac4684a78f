using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoteGraph.Vaults;

namespace NoteGraph.Lookup;

/// <summary>
/// Finds the names of notes in running text. The names lie sorted, so that a text is held against all of them at once,
/// character by character, from every place where a word begins; of several names the longest is meant.
/// </summary>
internal sealed partial class NameSpotter
{
    // A name that the text writes as more words than it has: "mid journey", but not "in tel".
    private const int MinTornName = 8;

    // Of a name that several notes share.
    private const int MostOfOneName = 3;

    private readonly NameIndex _index;
    private readonly WordUse _use;
    private readonly string[] _texts;
    private readonly int[][] _names;

    private NameSpotter(NameIndex index, WordUse use, IEnumerable<int> names)
    {
        _index = index;
        _use = use;
        var groups = names
            .Where(name => index.Names[name].Folded.Compact.Length > 1)
            .GroupBy(name => index.Names[name].Folded.Compact, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        _texts = [.. groups.Select(group => group.Key)];
        _names = [.. groups.Select(group => group.ToArray())];
    }

    public static NameSpotter Of(Vault vault, NameIndex index)
    {
        var hasActors = vault.Notes.Any(note => note.IsActor);
        int[] names =
        [
            .. Enumerable
                .Range(0, index.Names.Length)
                .Where(name => index.Names[name].IsActor || !hasActors),
        ];
        return new NameSpotter(index, WordUse.Of(vault, names.Select(n => index.Names[n])), names);
    }

    /// <summary>The names in the order of the text, each note once.</summary>
    public ImmutableArray<NameMatch> Spot(string text)
    {
        var separated = Possessive().Replace(text, " s");
        var folded = FoldedName.FromText(separated);
        var guard = new NameGuard(text.Replace('’', '\''), _use);
        var found = ImmutableArray.CreateBuilder<NameMatch>();
        var end = 0;
        foreach (var start in folded.Starts)
        {
            if (start < end)
            {
                continue;
            }

            var (names, length) = Longest(folded, start, guard);
            end = start + length;
            found.AddRange(names.Take(MostOfOneName));
        }

        return [.. found.DistinctBy(match => match.Note)];
    }

    private (IEnumerable<NameMatch> Names, int Length) Longest(
        FoldedName text,
        int start,
        NameGuard guard
    )
    {
        var rest = text.Compact.AsSpan(start);
        var (low, high) = (0, _texts.Length);
        (IEnumerable<NameMatch> Names, int Length) longest = ([], 0);
        for (var length = 1; length <= rest.Length && low < high; length++)
        {
            (low, high) = Narrow(low, high, length - 1, rest[length - 1]);
            if (
                low < high
                && _texts[low].Length == length
                && text.IsBoundary(start + length)
                && Allowed(low, WordsIn(text, start, length), guard) is { Count: > 0 } allowed
            )
            {
                longest = (allowed, length);
            }
        }

        return longest;
    }

    // Names of notes by title go before those by alias.
    private List<NameMatch> Allowed(int group, int words, NameGuard guard)
    {
        var allowed = _names[group]
            .Where(name =>
                words <= WordsOf(_index.Names[name])
                || _index.Names[name].Folded.Compact.Length >= MinTornName
            )
            .Where(name => guard.Allows(_index.Names[name]))
            .ToList();
        var isTitle = allowed.Exists(name => _index.Names[name].Role != NameRole.Alias);
        return
        [
            .. allowed
                .Where(name => !isTitle || _index.Names[name].Role != NameRole.Alias)
                .OrderBy(name => _index.Names[name].Note)
                .Select(name => new NameMatch(
                    _index.Notes[_index.Names[name].Note],
                    _index.Names[name].Text,
                    isTitle ? MatchKind.Title : MatchKind.Alias
                )),
        ];
    }

    // The text has its possessives apart, those of names such as Lowe's among them.
    private static int WordsOf(in IndexedName name) =>
        Math.Max(1, name.Folded.Words.Length) + (Possessive().IsMatch(name.Text) ? 1 : 0);

    private static int WordsIn(FoldedName text, int start, int length)
    {
        var first = Array.BinarySearch(text.Words, (ushort)start);
        first = first < 0 ? ~first : first;
        var last = Array.BinarySearch(text.Words, (ushort)(start + length));
        return (last < 0 ? ~last : last) - first;
    }

    // Those of a range of names, alike up to a place, that go on with a character there.
    private (int Low, int High) Narrow(int low, int high, int at, char next) =>
        (Bisect(low, high, at, next), Bisect(low, high, at, next + 1));

    private int Bisect(int low, int high, int at, int next)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_texts[middle].Length > at && _texts[middle][at] >= next)
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

    [GeneratedRegex(@"(?<=\w)['’]s\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();
}
