namespace Bot.Interactions.Rendering.Pictures;

/// <summary>Draws graphs.</summary>
public interface IGraphPainter
{
    /// <summary>False where nothing can be drawn, for want of fonts or of a graphics library that runs here.</summary>
    bool IsAvailable { get; }

    /// <summary>The picture as PNG. The same graph gives the same bytes on the same machine. May take a tenth of a second.</summary>
    ReadOnlyMemory<byte> Paint(GraphPicture picture);
}
