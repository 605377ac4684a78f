using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>Finds the paragraph that says what a note is about.</summary>
internal static class SummaryReader
{
    private static readonly string[] Headings = ["Synopsis", "Overview", "Summary", "Background"];

    private static readonly string[] Properties = ["description", "summary"];

    /// <summary>The summary as Markdown; null when nothing in the note serves.</summary>
    public static string? Read(
        NoteReading reading,
        IReadOnlyList<Block> opening,
        OwnNames names,
        VaultOptions options
    ) =>
        FirstProse(opening, reading, names)
        ?? UnderHeading(reading, names)
        ?? Anywhere(reading, names, options)
        ?? InFrontMatter(reading);

    /// <summary>Whether a heading announces a summary.</summary>
    public static bool IsSummaryHeading(string words) =>
        Array.Exists(Headings, heading => SectionFinder.IsNamed(words, heading));

    private static string? FirstProse(
        IEnumerable<Block> blocks,
        NoteReading reading,
        OwnNames names
    ) =>
        blocks
            .OfType<ParagraphBlock>()
            .Select(paragraph => Prose.Of(paragraph, reading.Tree, names))
            .FirstOrDefault(prose => prose is not null);

    private static string? UnderHeading(NoteReading reading, OwnNames names) =>
        SectionFinder
            .Find(reading, Headings)
            .Select(section =>
                FirstProse(reading.Tree.BlocksIn(section.BodyStart, section.End), reading, names)
            )
            .FirstOrDefault(prose => prose is not null);

    private static string? Anywhere(NoteReading reading, OwnNames names, VaultOptions options)
    {
        var related = SectionFinder.Find(reading, options.RelatedHeadings).FirstOrDefault();
        return FirstProse(
            reading.Tree.Blocks.Where(block => related is null || !IsIn(block, related)),
            reading,
            names
        );
    }

    private static bool IsIn(Block block, Section section) =>
        block.Span.Start >= section.BodyStart && block.Span.Start < section.End;

    private static string? InFrontMatter(NoteReading reading) =>
        Properties
            .Select(name => reading.FrontMatter[name]?.Text)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?.Trim();
}
