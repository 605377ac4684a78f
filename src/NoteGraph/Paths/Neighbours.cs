using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Paths;

/// <summary>The notes next to a note, links taken in both directions, each with the link that says most.</summary>
internal static class Neighbours
{
    /// <summary>Every link of a note that leads to another note, with that note; outgoing ones first.</summary>
    public static IEnumerable<(Note Note, Edge Link)> Of(Vault vault, Note note) =>
        Outgoing(vault, note).Concat(Incoming(vault, note));

    /// <summary>The same in the order in which the neighbours see them: what is incoming here goes out from there.</summary>
    public static IEnumerable<(Note Note, Edge Link)> SeenFromThem(Vault vault, Note note) =>
        Incoming(vault, note).Concat(Outgoing(vault, note));

    /// <summary>Whether a link says more than another about why two notes are linked: an annotation does.</summary>
    public static bool SaysMore(Edge link, Edge other) =>
        link.Annotation is not null && other.Annotation is null;

    private static IEnumerable<(Note, Edge)> Outgoing(Vault vault, Note note)
    {
        foreach (var link in vault.LinksFrom(note))
        {
            if (link.To is { } to && !ReferenceEquals(to, note))
            {
                yield return (to, link);
            }
        }
    }

    private static IEnumerable<(Note, Edge)> Incoming(Vault vault, Note note)
    {
        foreach (var link in vault.LinksTo(note))
        {
            if (!ReferenceEquals(link.From, note))
            {
                yield return (link.From, link);
            }
        }
    }
}
