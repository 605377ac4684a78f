using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Footnotes;

/// <summary><c>[^1]</c>, or a footnote written in its place, <c>^[text]</c>. Plain text leaves both out.</summary>
public sealed class FootnoteMarkInline : LeafInline;
