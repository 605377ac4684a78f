using Bot.Interactions.Rendering.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Pictures;

/// <summary>Registers what draws.</summary>
public static class PicturesServiceCollectionExtensions
{
    /// <summary>Adds the painter of graphs. It looks for fonts when it is first used.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services.AddSingleton<IGraphPainter, SkiaGraphPainter>();
}
