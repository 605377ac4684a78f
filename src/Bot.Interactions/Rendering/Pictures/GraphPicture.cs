using System.Collections.Immutable;

namespace Bot.Interactions.Rendering.Pictures;

/// <summary>How the notes of a picture are arranged.</summary>
public enum PictureShape
{
    /// <summary>The first note in the middle, the others around it.</summary>
    Around,

    /// <summary>From the notes of the first layer at the top to those of the last at the bottom.</summary>
    Layers,
}

/// <summary>A graph to be drawn: what is in it, not where it goes.</summary>
/// <param name="Key">The same for the same picture, so that it need not be drawn twice.</param>
/// <param name="Description">What the picture shows, in words, for those who do not see it.</param>
public sealed record GraphPicture(
    string Key,
    string Description,
    PictureShape Shape,
    ImmutableArray<PictureNode> Nodes,
    ImmutableArray<PictureLink> Links
);

/// <summary>A note in a picture.</summary>
/// <param name="Label">Its title, as plain text on one line.</param>
/// <param name="Color">0 to 0xFFFFFF.</param>
/// <param name="Layer">In <see cref="PictureShape.Layers"/>, counted from 0 at the top.</param>
/// <param name="Column">In <see cref="PictureShape.Layers"/>, counted from 0; the shortest path runs in 0.</param>
public sealed record PictureNode(string Label, int Color, int Layer = 0, int Column = 0);

/// <summary>A link in a picture, by the positions of its notes.</summary>
/// <param name="IsMutual">Whether the two link to each other.</param>
public sealed record PictureLink(int From, int To, bool IsMutual);
