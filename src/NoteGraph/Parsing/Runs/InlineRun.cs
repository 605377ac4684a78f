using Markdig.Syntax.Inlines;
using NoteGraph.Notes;

namespace NoteGraph.Parsing.Runs;

/// <summary>What a reader sees in a piece of a line.</summary>
internal enum RunKind
{
    /// <summary>Words: text, entities, formulas.</summary>
    Text,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>A link to a note.</summary>
    Link,

    /// <summary>A link to the web.</summary>
    WebLink,

    /// <summary>A picture or a transcluded note.</summary>
    Transclusion,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>An HTML tag that is not a comment.</summary>
    Html,

    /// <summary>What no reader sees: a comment.</summary>
    Comment,
}

/// <summary>A piece of a line that holds no other piece, with its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">The node it was made of.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
/// <param name="IsBold">Whether it stands in strong emphasis.</param>
/// <param name="IsItalic">Whether it stands in simple emphasis.</param>
internal readonly record struct InlineRun(
    RunKind Kind,
    Inline Node,
    int Start,
    int End,
    bool IsBold,
    bool IsItalic
)
{
    /// <summary>Whether a reader sees words here.</summary>
    public bool IsWords => Kind is RunKind.Text or RunKind.Code or RunKind.Link or RunKind.WebLink;

    /// <summary>The link to a note that it is, be it in a comment; null for anything else.</summary>
    /// <param name="text">The text that the run is in.</param>
    public NoteLink? LinkIn(string text) => Node.ToNoteLink(text);
}
