using System.Collections.Immutable;
using Bot.Interactions.Rendering.Pictures;

namespace Bot.Pictures;

/// <summary>Where a label stands, seen from its dot.</summary>
internal enum LabelSide
{
    Left,
    Right,
    Below,
}

/// <summary>A graph with a place for everything. Lengths are pixels of a picture at single size.</summary>
/// <param name="Spots">In the order of the graph's nodes.</param>
internal sealed record Scene(float Width, float Height, ImmutableArray<Spot> Spots)
{
    /// <summary>The scene for a graph.</summary>
    public static Scene Of(GraphPicture picture) =>
        picture.Shape == PictureShape.Around
            ? AroundArrangement.Of(picture.Nodes.Length)
            : LayersArrangement.Of(picture.Nodes);
}

/// <summary>The place of a note.</summary>
/// <param name="Radius">Of its dot.</param>
/// <param name="LabelWidth">How much room its label has.</param>
internal readonly record struct Spot(
    float X,
    float Y,
    float Radius,
    LabelSide Side,
    float LabelWidth
);
