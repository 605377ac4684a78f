using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Names;

/// <summary>A name that was asked for in vain, with what would mend it.</summary>
/// <param name="Miss">The name.</param>
/// <param name="Nearest">The note that is probably meant; null where none comes near.</param>
public sealed record MissedName(NameMiss Miss, Note? Nearest)
{
    private static readonly JsonSerializerOptions Yaml = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The misses that are none of a vault's names yet, in their order.</summary>
    public static IEnumerable<MissedName> Of(Vault vault, ImmutableArray<NameMiss> misses) =>
        misses
            .Select(miss => (Miss: miss, Found: vault.Find(miss.Name)))
            .Where(each => each.Found is not NoteLookup.Found { Match.Kind: <= MatchKind.Alias })
            .Select(each => new MissedName(each.Miss, NearestOf(each.Found)));

    /// <summary>
    /// The line of front matter that gives the nearest note the name beside the aliases it has, ready to be pasted; null
    /// without such a note. A name in quotes of JSON is one in quotes of YAML.
    /// </summary>
    public string? AliasLine =>
        Nearest is null
            ? null
            : $"aliases: [{string.Join(", ", Nearest.Aliases.Append(Miss.Name).Select(Quoted))}]";

    private static string Quoted(string alias) =>
        JsonSerializer.Serialize(string.Concat(alias.EnumerateRunes()), Yaml);

    private static Note? NearestOf(NoteLookup lookup) =>
        lookup switch
        {
            NoteLookup.Found found => found.Match.Note,
            NoteLookup.Ambiguous several => several.Matches[0].Note,
            NoteLookup.Missing { Suggestions: [var first, ..] } => first.Note,
            _ => null,
        };
}
