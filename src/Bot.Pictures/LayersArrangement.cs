using System.Collections.Immutable;
using Bot.Interactions.Rendering.Pictures;

namespace Bot.Pictures;

/// <summary>
/// Layer below layer, the shortest path in the middle and the others beside it. Labels stand on the outside where they can,
/// so that lines cross few of them.
/// </summary>
internal static class LayersArrangement
{
    private const float LayerHeight = 76;
    private const float Margin = 28;
    private const float DotRadius = 9;

    /// <summary>The columns for one path, for two and for three; further ones share the last column.</summary>
    private static readonly Column[][] Columns =
    [
        [new(12, LabelSide.Right, 400)],
        [new(196, LabelSide.Left, 180), new(330, LabelSide.Right, 180)],
        [
            new(262, LabelSide.Right, 150),
            new(160, LabelSide.Left, 144),
            new(452, LabelSide.Right, 150),
        ],
    ];

    public static Scene Of(ImmutableArray<PictureNode> nodes)
    {
        var columns = Columns[Math.Min(nodes.Max(node => node.Column), Columns.Length - 1)];
        var width = columns.Max(column =>
            column.Side == LabelSide.Right ? column.X + DotRadius + 8 + column.LabelWidth : column.X
        );
        return new Scene(
            width + (2 * Margin),
            (2 * Margin) + (nodes.Max(node => node.Layer) * LayerHeight),
            [.. nodes.Select(node => SpotOf(node, columns))]
        );
    }

    private static Spot SpotOf(PictureNode node, Column[] columns)
    {
        var column = columns[Math.Min(node.Column, columns.Length - 1)];
        return new Spot(
            Margin + column.X,
            Margin + (node.Layer * LayerHeight),
            DotRadius,
            column.Side,
            column.LabelWidth
        );
    }

    /// <summary>Where the dots of a column stand, and their labels.</summary>
    private readonly record struct Column(float X, LabelSide Side, float LabelWidth);
}
