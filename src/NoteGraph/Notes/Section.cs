namespace NoteGraph.Notes;

/// <summary>
/// A heading with what stands under it. All offsets are UTF-16 positions in <see cref="Note.Text"/>.
/// </summary>
/// <param name="Heading">The heading's text as written, without its <c>#</c> marks.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Line">The heading's line, counted from 1.</param>
/// <param name="BodyStart">Where the text after the heading's line begins.</param>
/// <param name="OwnEnd">Where the section's own text ends: at the next heading of any level.</param>
/// <param name="End">Where the section ends: at the next heading of its level or above.</param>
public sealed record Section(
    string Heading,
    int Level,
    int Line,
    int BodyStart,
    int OwnEnd,
    int End
);
