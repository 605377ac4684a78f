using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>Keeps front matter out of the prose. What it says is read by <see cref="FrontMatterReader"/>.</summary>
public sealed class FrontMatterBlockParser : BlockParser
{
    public FrontMatterBlockParser() => OpeningCharacters = ['-'];

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Start != 0 || FrontMatterExtent.In(processor.Line.Text) is not { } extent)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new FrontMatterBlock(this, extent) { Span = new(0, extent.BodyStart - 1) }
        );
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.CurrentLineStartPosition >= ((FrontMatterBlock)block).Extent.End
            ? BlockState.BreakDiscard
            : BlockState.ContinueDiscard;
}
