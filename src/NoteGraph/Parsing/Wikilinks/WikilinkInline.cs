using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Wikilinks;

/// <summary><c>[[Target#Anchor|Label]]</c>, or with a leading <c>!</c> a transclusion.</summary>
public sealed class WikilinkInline : LeafInline
{
    /// <summary>The target with its anchor, as <see cref="Notes.NoteLink.Target"/>.</summary>
    public required string Target { get; init; }

    /// <summary>The text after <c>|</c>; null when none was written.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it stands for the content of its target.</summary>
    public bool IsTransclusion { get; init; }
}
