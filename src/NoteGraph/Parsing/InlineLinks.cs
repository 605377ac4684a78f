using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>Tells which nodes of a parsed text link to a note.</summary>
internal static class InlineLinks
{
    /// <summary>The link to a note that a node is, in whichever syntax; null for anything else.</summary>
    /// <param name="inline">A node of a parsed text.</param>
    /// <param name="text">The text that was parsed.</param>
    public static NoteLink? ToNoteLink(this Inline inline, string text) =>
        inline switch
        {
            WikilinkInline wikilink => wikilink.ToLink(),
            LinkInline link => link.ToLink(text),
            _ => null,
        };
}
