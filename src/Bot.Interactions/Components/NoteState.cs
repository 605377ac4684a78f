using System.Collections.Immutable;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Components;

/// <summary>Which part of which note a message shows: all that is needed to show it again.</summary>
/// <param name="View">What is shown of the note.</param>
/// <param name="Key">The note.</param>
/// <param name="Section">The position in <see cref="Note.Sections"/>; only <see cref="NoteView.Section"/> looks at it.</param>
/// <param name="Page">The page of the view, counted from 0.</param>
/// <param name="Menu">The page of the menu of sections; null is the one that suits the view.</param>
/// <param name="Trail">The notes by which the reader came here.</param>
/// <param name="Heading">
/// The section's heading, by which it is found where the note has changed; null in ids of older versions of the bot.
/// </param>
public sealed record NoteState(
    NoteView View,
    NoteKey Key,
    int Section = 0,
    int Page = 0,
    int? Menu = null,
    Trail Trail = default,
    HeadingKey? Heading = null
)
{
    /// <summary>The same with the section's position in a note that may have changed; null where the section has gone.</summary>
    public NoteState? In(Note note) =>
        View != NoteView.Section ? this
        : PositionIn(note.Sections) is { } position ? this with { Section = position }
        : null;

    // Of several sections with the heading, the nearest. Where it was it mostly is, and then no other need be looked at.
    private int? PositionIn(ImmutableArray<Section> sections) =>
        Section < sections.Length
        && (Heading is null || Heading == HeadingKey.For(sections[Section].Heading))
            ? Section
        : Heading is null ? null
        : Enumerable
            .Range(0, sections.Length)
            .Where(at => Heading == HeadingKey.For(sections[at].Heading))
            .Select(at => (int?)at)
            .MinBy(at => Math.Abs(at!.Value - Section));
}
