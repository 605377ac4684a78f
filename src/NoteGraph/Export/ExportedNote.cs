using System.Globalization;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Export;

/// <summary>A note as other programs get it. Names and headings are as written; the texts of its card are plain text.</summary>
/// <param name="Summary">Empty when nothing in the note serves.</param>
/// <param name="Updated">The day as <c>2026-01-31</c>; null when the note does not say.</param>
internal sealed record ExportedNote(
    string Path,
    string Title,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Tags,
    bool Actor,
    string Summary,
    IEnumerable<ExportedStat> Stats,
    IEnumerable<ExportedRelated> Related,
    string? Updated,
    IEnumerable<string> Headings
)
{
    public static ExportedNote Of(Note note, Vault vault) =>
        new(
            note.Id.Path,
            note.Title,
            note.Aliases,
            note.Tags,
            note.IsActor,
            vault.PlainLine(note.Card.Summary ?? "", note),
            [.. note.Card.Stats.Select(stat => ExportedStat.Of(stat, note, vault))],
            [.. note.Card.Related.Select(entry => ExportedRelated.Of(entry, note, vault))],
            note.Card.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. note.Sections.Select(section => section.Heading)]
        );
}

internal sealed record ExportedStat(string Name, string Value)
{
    public static ExportedStat Of(QuickStat stat, Note note, Vault vault) =>
        new(vault.PlainLine(stat.Name, note), vault.PlainLine(stat.Value, note));
}

/// <param name="Path">The note that the entry leads to; null for a web link, mere words or a broken link.</param>
internal sealed record ExportedRelated(string? Path, string Name, string? Annotation, string? Group)
{
    public static ExportedRelated Of(RelatedEntry entry, Note note, Vault vault)
    {
        var path = entry.Link is { } link ? vault.PathOf(link, note) : null;
        return new ExportedRelated(
            path,
            NameOf(entry, note, vault),
            Plain(entry.Annotation),
            Plain(entry.Group)
        );

        string? Plain(string? markdown) =>
            markdown is null ? null : vault.PlainLine(markdown, note);
    }

    // The words of a wikilink are no Markdown: [[A*B*]] is called A*B*.
    private static string NameOf(RelatedEntry entry, Note note, Vault vault) =>
        entry.Link is { Kind: not LinkKind.Markdown } link && entry.Name == link.Text
            ? vault.TextOf(link, note)
            : vault.PlainLine(entry.Name, note);
}
