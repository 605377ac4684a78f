using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing.Comments;

/// <summary>Finds comments that begin a line. A comment with text after it on its line is part of that text.</summary>
public sealed class CommentBlockParser : BlockParser
{
    private const string Mark = "%%";

    public CommentBlockParser() => OpeningCharacters = ['%'];

    /// <inheritdoc />
    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith(Mark))
        {
            return BlockState.None;
        }

        var close = line[Mark.Length..].IndexOf(Mark);
        if (close >= 0 && !line[(close + (2 * Mark.Length))..].IsWhiteSpace())
        {
            return BlockState.None;
        }

        var block = new CommentBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        processor.NewBlocks.Push(block);
        if (close < 0)
        {
            return BlockState.Continue;
        }

        Append(processor, block);
        return BlockState.BreakDiscard;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        if (processor.Line.AsSpan().IndexOf(Mark) < 0)
        {
            return BlockState.Continue;
        }

        Append(processor, (CommentBlock)block);
        return BlockState.BreakDiscard;
    }

    private static void Append(BlockProcessor processor, CommentBlock block)
    {
        var line = processor.Line;
        block.AppendLine(
            ref line,
            processor.Column,
            processor.LineIndex,
            processor.CurrentLineStartPosition,
            processor.TrackTrivia
        );
    }
}
