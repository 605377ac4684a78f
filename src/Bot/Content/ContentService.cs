using Bot.Content.Git;
using Bot.Content.Watching;

namespace Bot.Content;

/// <summary>Puts the notes into service when the bot starts, and takes over what changes in them: in a repository, or in a folder.</summary>
internal sealed class ContentService(ContentStart start, RemoteRetry remote, ContentWatch watch)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.RunAsync(stoppingToken);
        await remote.RunAsync(stoppingToken);
        await watch.RunAsync(stoppingToken);
    }
}
