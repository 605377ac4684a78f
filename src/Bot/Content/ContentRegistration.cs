using Bot.Interactions.Content;
using NoteGraph.Vaults;

namespace Bot.Content;

internal static class ContentRegistration
{
    /// <summary>Registers the vault in service and what loads it.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) =>
        services
            .AddSingleton<VaultStore>()
            .AddSingleton<IContentSource, FolderSource>()
            .AddSingleton<ContentLoader>()
            .AddSingleton<ReloadLog>()
            .AddSingleton<IContentControl, ContentControl>()
            .AddHostedService(provider => provider.GetRequiredService<ContentLoader>());
}
