using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Cards;

/// <summary>One entry of a note's related section. Texts are Markdown as written.</summary>
/// <param name="Name">What the entry names: the link's text, or the words of an entry without a link.</param>
/// <param name="Link">The link to another note; null for a web link or mere words.</param>
/// <param name="Url">The address of a web link; null otherwise.</param>
/// <param name="Annotation">Why it is related; null when the author gave no reason.</param>
/// <param name="Group">The group that the author put it in; null outside groups.</param>
public sealed record RelatedEntry(
    string Name,
    NoteLink? Link,
    string? Url,
    string? Annotation,
    string? Group
)
{
    /// <summary>The note that the entry leads to; null when it leads to none.</summary>
    /// <param name="vault">The vault that the note is in.</param>
    /// <param name="from">The note the entry stands in.</param>
    public Note? TargetIn(Vault vault, Note from) =>
        Link is { } link ? vault.Resolve(link, from).To : null;
}
