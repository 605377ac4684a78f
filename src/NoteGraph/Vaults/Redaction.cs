using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Takes the targets of links to withheld notes out of a text, wherever they stand: in prose, front matter, comments and
/// code alike. Lines stay where they are.
/// </summary>
internal static class Redaction
{
    /// <summary>
    /// The text of a note without the names of withheld notes in its links; null when it has none. What was taken out may
    /// lay bare another link, so that the result is to be asked about once more.
    /// </summary>
    public static string? Of(Note note, LinkResolver resolver)
    {
        var text = note.Text;
        var mask = new LinkMask(note, resolver);
        return LinksAsWritten.Without(text, mask)
            ?? PropertiesAsRead.Without(text, mask)
            ?? LinksAsRead.Without(note, text, mask);
    }
}
