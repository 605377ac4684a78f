namespace Bot.Preview;

/// <summary>A page that looks and behaves like a channel in Discord, so that notes can be seen without it.</summary>
internal static class PreviewEndpoints
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services;

    /// <summary>Serves the page at <c>/</c> where it is enabled.</summary>
    /// <returns>Whether it is served.</returns>
    public static bool MapPreview(this WebApplication app) => false;
}
