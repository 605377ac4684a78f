using Bot.Configuration;
using Bot.Content;
using Microsoft.Extensions.Options;

namespace Bot.Preview;

/// <summary>
/// Loads the content again when an author saves a note, in development and with the preview page on. A load that fails
/// leaves the vault in service; the next save is another try.
/// </summary>
internal sealed partial class AuthorReload(
    ContentLoader loader,
    IContentSource source,
    IOptions<PreviewOptions> options,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<AuthorReload> logger
) : BackgroundService
{
    /// <summary>Editors write a file in several steps, and a checkout writes many files.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim _changed = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!environment.IsDevelopment() || !options.Value.IsServedIn(environment))
        {
            return;
        }

        using var watcher = Watch();
        while (watcher is not null && !stoppingToken.IsCancellationRequested)
        {
            await _changed.WaitAsync(stoppingToken);
            await SettleAsync(stoppingToken);
            await LoadAsync(stoppingToken);
        }
    }

    public override void Dispose()
    {
        // First whoever waits, then what is waited for: the other way round the wait, and the watch, would never end.
        base.Dispose();
        _changed.Dispose();
    }

    /// <summary>Waits until nothing has changed for a while.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        do
        {
            while (_changed.Wait(0, cancellation)) { }
            await Task.Delay(Quiet, time, cancellation);
        } while (_changed.CurrentCount > 0);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            await loader.LoadAsync(cancellation);
        }
        catch (Exception exception)
            when (exception is StartException or IOException or UnauthorizedAccessException)
        {
            LogKept(exception.Message);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            if (source.Folder is not { } folder)
            {
                return null;
            }

            var watcher = new FileSystemWatcher(folder, "*.md") { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception)
            when (exception is IOException or StartException or ArgumentException)
        {
            // The system has a limit on watched folders, and a folder can go at any moment.
            LogNotWatching(exception.Message);
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // An event that was on its way when the bot stopped.
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The content could not be loaded again, the vault stays: {Reason}"
    )]
    private partial void LogKept(string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "The folder is not watched, saved notes do not show at once: {Reason}"
    )]
    private partial void LogNotWatching(string reason);
}
