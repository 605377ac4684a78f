using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Comments;

/// <summary>
/// The <c>%%</c> that opens or closes a comment within a paragraph. What stands between two of them, or after the last
/// of an odd number, is not shown; its links and tags count all the same.
/// </summary>
public sealed class CommentMarkInline : LeafInline;
