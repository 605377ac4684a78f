using Markdig.Syntax.Inlines;
using NoteGraph.Notes;

namespace NoteGraph.Parsing.Wikilinks;

/// <summary><c>[[Target#Anchor|Label]]</c>, or with a leading <c>!</c> a transclusion.</summary>
public sealed class WikilinkInline : LeafInline
{
    /// <summary>The target with its anchor, as <see cref="NoteLink.Target"/>.</summary>
    public required string Target { get; init; }

    /// <summary>The text after <c>|</c>; null when none was written.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it stands for the content of its target.</summary>
    public bool IsTransclusion { get; init; }

    /// <summary>The link as the graph knows it. Its line is right where it was parsed in the note's whole text.</summary>
    public NoteLink ToLink() =>
        new(IsTransclusion ? LinkKind.Transclusion : LinkKind.Wikilink, Target, Label, Line + 1);
}
