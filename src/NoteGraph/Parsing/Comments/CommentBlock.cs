using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing.Comments;

/// <summary>
/// Lines from a <c>%%</c> at the start of one to the next <c>%%</c>. Nobody is shown them. Their links and tags count,
/// as they do in Obsidian; headings and lists in them are none.
/// </summary>
public sealed class CommentBlock : LeafBlock
{
    internal CommentBlock(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
