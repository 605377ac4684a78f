using Markdig.Parsers;
using Markdig.Syntax;

namespace NoteGraph.Parsing;

/// <summary>A place for one block of a note while Markdig parses what stands within it, which may make a table of it.</summary>
internal sealed class LoneBlock : ContainerBlock
{
    private LoneBlock(BlockParser parser)
        : base(parser) { }

    /// <summary>Puts a block of a container in place of another with what stands within it parsed: a table, or the text above a table and the table.</summary>
    public static void Parse(ContainerBlock container, int index)
    {
        var block = (LeafBlock)container[index];
        block.ProcessInlines = true;
        container[index] = new ParagraphBlock();
        var place = new LoneBlock(Opener.Instance) { block };
        NoteMarkdown.ParseLone(place);
        for (var at = 0; place.Count > 0; at++)
        {
            var parsed = place[0];
            place.RemoveAt(0);
            if (at == 0)
            {
                container[index] = parsed;
            }
            else
            {
                container.Insert(index + at, parsed);
            }
        }
    }

    /// <summary>Opens a lone block, whatever the text.</summary>
    internal sealed class Opener : BlockParser
    {
        public static readonly Opener Instance = new();

        /// <summary>The text that it opens a block at, and the key of the block in the parser's context.</summary>
        public const string Text = "block";

        /// <inheritdoc />
        public override BlockState TryOpen(BlockProcessor processor)
        {
            processor.NewBlocks.Push((LoneBlock)processor.Context!.Properties[Text]);
            return BlockState.BreakDiscard;
        }
    }
}
