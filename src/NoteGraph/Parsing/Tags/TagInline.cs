using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Tags;

/// <summary><c>#tag</c> in text.</summary>
public sealed class TagInline : LeafInline
{
    /// <summary>The tag as written, without <c>#</c>.</summary>
    public required string Tag { get; init; }
}
