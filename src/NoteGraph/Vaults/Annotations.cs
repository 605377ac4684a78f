using NoteGraph.Cards;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Why the links of a note are related to it.</summary>
internal sealed class Annotations
{
    private readonly Dictionary<NoteLink, string> _byLink = [];

    // Most links stand on a line without any annotation, and a line is cheaper to look up than a link.
    private readonly HashSet<int> _lines = [];

    public Annotations(IEnumerable<RelatedEntry> related)
    {
        foreach (var entry in related)
        {
            if (entry is { Link: { } link, Annotation: { } annotation })
            {
                _byLink.TryAdd(link, annotation);
                _lines.Add(link.Line);
            }
        }
    }

    /// <summary>The annotation of a link in Markdown; null when it has none.</summary>
    public string? Of(NoteLink link) =>
        _lines.Contains(link.Line) ? _byLink.GetValueOrDefault(link) : null;
}
