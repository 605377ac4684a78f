using System.Globalization;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Generated;

/// <summary>What makes a vault like another as far as time and memory go: distributions and shares, no text.</summary>
internal sealed record VaultShape
{
    /// <summary>Bytes of a note.</summary>
    public required Spread Bytes { get; init; }

    /// <summary>Links in a note.</summary>
    public required Spread Links { get; init; }

    /// <summary>Links to a note.</summary>
    public required Spread Backlinks { get; init; }

    /// <summary>Other names of a note.</summary>
    public required Spread Aliases { get; init; }

    /// <summary>Tags of a note.</summary>
    public required Spread Tags { get; init; }

    /// <summary>Headings of a note.</summary>
    public required Spread Sections { get; init; }

    /// <summary>Quick stats of a note.</summary>
    public required Spread Stats { get; init; }

    /// <summary>Related entries of a note.</summary>
    public required Spread Related { get; init; }

    /// <summary>Words of a title.</summary>
    public required Spread TitleWords { get; init; }

    /// <summary>Characters of a title.</summary>
    public required Spread TitleLength { get; init; }

    /// <summary>Different words in all titles, for each word in them.</summary>
    public required double NewTitleWords { get; init; }

    /// <summary>Different targets of the links of a note, for each link.</summary>
    public required double NewTargets { get; init; }

    /// <summary>The share of the links that lead to no note.</summary>
    public required double Broken { get; init; }

    /// <summary>The share of the links that lead to a note by an alias.</summary>
    public required double ViaAlias { get; init; }

    /// <summary>The share of the notes that are actors.</summary>
    public required double Actors { get; init; }

    /// <summary>The shape of a vault, which must have a note.</summary>
    public static VaultShape Of(Vault vault)
    {
        var notes = vault.Notes;
        var edges = notes.SelectMany(note => vault.LinksFrom(note)).ToList();
        var titleWords = notes.SelectMany(note => Words(note.Title)).ToList();
        return new VaultShape
        {
            Bytes = Of(note => System.Text.Encoding.UTF8.GetByteCount(note.Text)),
            Links = Of(note => note.Links.Length),
            Backlinks = Of(note => vault.LinksTo(note).Length),
            Aliases = Of(note => note.Aliases.Length),
            Tags = Of(note => note.Tags.Length),
            Sections = Of(note => note.Sections.Length),
            Stats = Of(note => note.Card.Stats.Length),
            Related = Of(note => note.Card.HasRelatedSection ? note.Card.Related.Length : 0),
            TitleWords = Of(note => Words(note.Title).Length),
            TitleLength = Of(note => note.Title.Length),
            NewTitleWords =
                titleWords.Distinct(StringComparer.OrdinalIgnoreCase).Count()
                / (double)titleWords.Count,
            NewTargets =
                notes.Sum(note => note.Links.DistinctBy(link => NoteName.From(link.Path)).Count())
                / (double)Math.Max(1, edges.Count),
            Broken = Share(Resolution.Unresolved),
            ViaAlias = Share(Resolution.ViaAlias),
            Actors = notes.Count(note => note.IsActor) / (double)notes.Length,
        };

        Spread Of(Func<Note, double> value) => Spread.Of(notes.Select(value));
        double Share(Resolution resolution) =>
            edges.Count(edge => edge.Resolution == resolution) / (double)Math.Max(1, edges.Count);
    }

    private static string[] Words(string title) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A line for each distribution and share.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var property in typeof(VaultShape).GetProperties())
        {
            var value = property.GetValue(this) is Spread spread
                ? spread.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(this):0.####}");
            yield return $"{property.Name, -16} {value}";
        }
    }
}
