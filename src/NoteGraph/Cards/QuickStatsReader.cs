using System.Collections.Immutable;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Cards;

/// <summary>Finds the numbers that matter.</summary>
internal static class QuickStatsReader
{
    private const int LongestProperty = 200;

    private const string Overview = "Overview";

    private static readonly string[] OtherProperties =
    [
        "aliases",
        "alias",
        "tags",
        "tag",
        "cssclasses",
        "publish",
        "title",
        "type",
        "date",
        "created",
        "updated",
        "name",
    ];

    private static readonly string[] OtherPrefixes = ["parent", "generated", "source"];

    /// <summary>The quick stats in their order; empty when the note has none.</summary>
    public static ImmutableArray<QuickStat> Read(
        NoteReading reading,
        IReadOnlyList<Block> opening,
        VaultOptions options
    )
    {
        var sections = SectionFinder.Find(reading, options.StatsHeadings).ToArray();
        return sections.Length > 0
            ? sections.Select(section => InSection(reading, section)).FirstOrDefault(HasAny, [])
            : WithoutSection(reading, opening);
    }

    /// <summary>The stats in a section's own content: its first table of names and values, else its lists.</summary>
    public static ImmutableArray<QuickStat> InSection(NoteReading reading, Section section)
    {
        var blocks = reading.Tree.BlocksIn(section.BodyStart, section.OwnEnd).ToArray();
        var tables = Grid.In(blocks, reading.Tree).ToArray();
        var table =
            Array.Find(tables, StatsTable.HasNameColumn) ?? Array.Find(tables, StatsTable.IsPairs);
        if (table is not null)
        {
            return StatsTable.Read(table);
        }

        var listed = StatsList.Read(blocks, reading.Tree);
        return listed.Length > 0 || Array.Find(tables, StatsTable.NamesRows) is not { } named
            ? listed
            : StatsTable.Read(named);
    }

    private static ImmutableArray<QuickStat> WithoutSection(
        NoteReading reading,
        IReadOnlyList<Block> opening
    )
    {
        var overview = SectionFinder.Find(reading, [Overview]);
        var places = overview
            .Select(section => reading.Tree.BlocksIn(section.BodyStart, section.OwnEnd))
            .Prepend(opening);
        var pairs = places
            .Select(blocks => FirstPairs(blocks, reading.Tree))
            .FirstOrDefault(HasAny, []);
        return pairs.Length > 0 ? pairs : InFrontMatter(reading);
    }

    private static ImmutableArray<QuickStat> FirstPairs(IEnumerable<Block> blocks, NoteTree tree) =>
        Grid.In(blocks, tree).FirstOrDefault(StatsTable.IsPairs) is { } table
            ? StatsTable.Read(table)
            : [];

    private static ImmutableArray<QuickStat> InFrontMatter(NoteReading reading) =>
        [
            .. reading
                .FrontMatter.Properties.Where(IsStat)
                .Select(property => new QuickStat(property.Name, property.Text!.Trim())),
        ];

    private static bool IsStat(FrontMatterProperty property) =>
        !string.IsNullOrWhiteSpace(property.Name)
        && !string.IsNullOrWhiteSpace(property.Text)
        && property.Text.Length <= LongestProperty
        && !property.Text.Trim().Contains('\n', StringComparison.Ordinal)
        && !OtherProperties.Contains(property.Name, StringComparer.OrdinalIgnoreCase)
        && !Array.Exists(
            OtherPrefixes,
            prefix => property.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasAny(ImmutableArray<QuickStat> stats) => stats.Length > 0;
}
