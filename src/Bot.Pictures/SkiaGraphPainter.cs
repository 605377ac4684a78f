using Bot.Interactions.Rendering.Pictures;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Bot.Pictures;

/// <summary>Draws with Skia, and keeps what was drawn last.</summary>
internal sealed partial class SkiaGraphPainter : IGraphPainter, IDisposable
{
    // Some hundred pictures.
    private const long CacheBytes = 48 * 1024 * 1024;

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = CacheBytes });
    private readonly Lazy<Fonts?> _fonts;

    public SkiaGraphPainter(ILogger<SkiaGraphPainter> logger) =>
        _fonts = new Lazy<Fonts?>(() => Load(logger));

    /// <inheritdoc />
    public bool IsAvailable => _fonts.Value is not null;

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Paint(GraphPicture picture)
    {
        if (_drawn.Get(picture.Key) is byte[] known)
        {
            return known;
        }

        var fonts =
            _fonts.Value
            ?? throw new NotSupportedException("Nothing can be drawn on this machine.");
        var png = new GraphDrawing(picture, Scene.Of(picture), fonts).ToPng();
        _drawn.Set(picture.Key, png, new MemoryCacheEntryOptions { Size = png.Length });
        return png;
    }

    /// <inheritdoc />
    public void Dispose() => _drawn.Dispose();

    private static Fonts? Load(ILogger logger)
    {
        try
        {
            var fonts = Fonts.OfMachine();
            if (fonts is null)
            {
                LogNoFonts(logger);
            }

            return fonts;
        }
        catch (Exception exception)
            when (exception
                    is DllNotFoundException
                        or TypeInitializationException
                        or EntryPointNotFoundException
                        or BadImageFormatException
            )
        {
            LogNoGraphics(logger, (exception.InnerException ?? exception).Message);
            return null;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "There are no fonts, so there are no pictures. Install some, such as the package fonts-noto-core, or set "
            + "Cards:Pictures=false."
    )]
    private static partial void LogNoFonts(ILogger logger);

    [LoggerMessage(
        LogLevel.Warning,
        "The graphics library does not run here, so there are no pictures: {Reason} Set Cards:Pictures=false."
    )]
    private static partial void LogNoGraphics(ILogger logger, string reason);
}
