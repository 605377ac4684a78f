using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>The front matter of a note, fences included. It is not prose.</summary>
public sealed class FrontMatterBlock : LeafBlock
{
    internal FrontMatterBlock(BlockParser parser, FrontMatterExtent extent)
        : base(parser)
    {
        ProcessInlines = false;
        Extent = extent;
    }

    /// <summary>Where it stands in the text.</summary>
    public FrontMatterExtent Extent { get; }
}
