using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions;

/// <summary>Which part of which note a message shows: all that is needed to show it again.</summary>
/// <param name="View">What is shown of the note.</param>
/// <param name="Key">The note.</param>
/// <param name="Section">The position in <see cref="Note.Sections"/>; only <see cref="NoteView.Section"/> looks at it.</param>
/// <param name="Page">The page of the view, counted from 0.</param>
/// <param name="Menu">The page of the menu of sections; null is the one that suits the view.</param>
/// <param name="Trail">The notes by which the reader came here.</param>
public sealed record NoteState(
    NoteView View,
    NoteKey Key,
    int Section = 0,
    int Page = 0,
    int? Menu = null,
    Trail Trail = default
);
