using System.Globalization;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Rendering.Pictures;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What is configured about the look of notes.</summary>
/// <param name="Notes">Where notes can be opened; null for nowhere.</param>
/// <param name="Files">Where pictures can be opened; null for nowhere.</param>
internal sealed record NoteStyle(
    AddressTemplate? Notes,
    AddressTemplate? Files,
    TagColors Colors,
    CardOptions Cards,
    GraphPictures Pictures,
    TimeProvider Clock
)
{
    /// <summary>The words for the day of a note's last update; null when the note tells none.</summary>
    public string? Updated(Note note)
    {
        if (note.Card.Updated is not { } day)
        {
            return null;
        }

        var words = "Updated " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var isStale =
            Cards.StaleAfterDays > 0 && today.DayNumber - day.DayNumber > Cards.StaleAfterDays;
        return isStale ? words + " · stale" : words;
    }

    /// <summary>Where a note can be opened; null when it cannot.</summary>
    public string? AddressOf(Note note) => Notes?.For(note.Id.Path);

    /// <summary>The address of the note's first picture; null when it has none or pictures are not served.</summary>
    public string? PictureOf(Vault vault, Note note)
    {
        if (note.Card.Image is not { } target)
        {
            return null;
        }

        if (MarkdownLinks.IsWebAddress(target))
        {
            return Addresses.Safe(target);
        }

        var link = new NoteLink(LinkKind.Transclusion, target, null, 1);
        return vault.PathOf(link, note) is { } path ? Files?.For(path) : null;
    }
}
