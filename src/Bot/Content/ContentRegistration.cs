using Bot.Content.Folder;
using Bot.Content.Git;
using Bot.Content.Watching;
using Bot.Interactions.Content;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Content;

internal static class ContentRegistration
{
    /// <summary>Registers the vault in service and what loads it.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) =>
        services
            .AddSingleton<VaultStore>()
            .AddSingleton<StateFolder>()
            .AddSingleton<IContentSource>(provider =>
                provider.GetRequiredService<IOptions<GitOptions>>().Value.Url is { Length: > 0 }
                    ? ActivatorUtilities.CreateInstance<GitSource>(provider)
                    : ActivatorUtilities.CreateInstance<FolderSource>(provider)
            )
            .AddSingleton<ContentLoader>()
            .AddSingleton<ReloadFile>()
            .AddSingleton<ReloadLog>()
            .AddSingleton<AuditChannel>()
            .AddHostedService(provider => provider.GetRequiredService<AuditChannel>())
            .AddSingleton<ContentState>()
            .AddSingleton<OwedPush>()
            .AddSingleton<ContentControl>()
            .AddSingleton<IContentControl>(provider =>
                provider.GetRequiredService<ContentControl>()
            )
            .AddSingleton<ContentStart>()
            .AddSingleton<RemoteRetry>()
            .AddSingleton<IFolderEvents, FolderEvents>()
            .AddSingleton<ContentWatch>()
            .AddHostedService<ContentService>();
}
