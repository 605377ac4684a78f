using System.Collections.Immutable;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace NoteGraph.Cards;

/// <summary>A quick stat of two notes. Texts are Markdown as written; a value is null where the note does not have the stat.</summary>
public sealed record ComparedStat(string Name, string? First, string? Second);

/// <summary>Two notes side by side.</summary>
/// <param name="Differing">Stats that both have, with other values.</param>
/// <param name="Same">Stats that both have, with the same value.</param>
/// <param name="Lone">Stats that one of them has, those of the first note before those of the second.</param>
/// <param name="Tags">Tags that both have.</param>
/// <param name="Links">Notes that both link to, those with the most mentions in the two first.</param>
public sealed record Comparison(
    ImmutableArray<ComparedStat> Differing,
    ImmutableArray<ComparedStat> Same,
    ImmutableArray<ComparedStat> Lone,
    ImmutableArray<string> Tags,
    ImmutableArray<Note> Links
)
{
    /// <summary>
    /// Compares two notes of a vault. Stats are joined by their names as search compares them; values are the same when they
    /// read the same but for case, since a sign makes another number.
    /// </summary>
    public static Comparison Of(Vault vault, Note first, Note second)
    {
        var left = StatsOf(vault, first);
        var right = StatsOf(vault, second);
        var shared = left.Where(stat => right.ContainsKey(stat.Key))
            .Select(stat => (Left: stat.Value, Right: right[stat.Key]))
            .ToLookup(pair =>
                string.Equals(
                    Plain(vault, pair.Left.Value, first),
                    Plain(vault, pair.Right.Value, second),
                    StringComparison.OrdinalIgnoreCase
                )
            );
        return new Comparison(
            [.. shared[false].Select(Joined)],
            [.. shared[true].Select(Joined)],
            [
                .. left.Where(stat => !right.ContainsKey(stat.Key))
                    .Select(stat => new ComparedStat(stat.Value.Name, stat.Value.Value, null)),
                .. right
                    .Where(stat => !left.ContainsKey(stat.Key))
                    .Select(stat => new ComparedStat(stat.Value.Name, null, stat.Value.Value)),
            ],
            [.. first.Tags.Intersect(second.Tags, StringComparer.OrdinalIgnoreCase)],
            SharedLinks(vault, first, second)
        );
    }

    // In the note's order; of a stat that is there twice the first counts.
    private static OrderedDictionary<string, QuickStat> StatsOf(Vault vault, Note note)
    {
        var stats = new OrderedDictionary<string, QuickStat>(StringComparer.Ordinal);
        foreach (var stat in note.Card.Stats)
        {
            var name = vault.PlainLine(stat.Name, note);
            var folded = FoldedName.From(name).Compact;
            stats.TryAdd(folded.Length > 0 ? folded : name, stat);
        }

        return stats;
    }

    private static ComparedStat Joined((QuickStat Left, QuickStat Right) pair) =>
        new(pair.Left.Name, pair.Left.Value, pair.Right.Value);

    private static string Plain(Vault vault, string value, Note note) =>
        NoteName.Compose(
            WhiteSpace.Collapse(vault.PlainLine(value, note)) is { Length: > 0 } plain
                ? plain
                : value.Trim()
        );

    private static ImmutableArray<Note> SharedLinks(Vault vault, Note first, Note second)
    {
        var left = MentionsIn(vault, first);
        var right = MentionsIn(vault, second);
        return
        [
            .. left
                .Keys.Where(note => note != first && note != second && right.ContainsKey(note))
                .OrderByDescending(note => left[note] + right[note])
                .ThenBy(note => note.Id.Path, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<Note, int> MentionsIn(Vault vault, Note note) =>
        vault
            .LinksFrom(note)
            .Where(edge => edge.To is not null)
            .GroupBy(edge => edge.To!)
            .ToDictionary(edges => edges.Key, edges => edges.Count());
}
