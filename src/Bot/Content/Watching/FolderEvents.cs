using Bot.Content.Folder;

namespace Bot.Content.Watching;

/// <summary>The events of the operating system.</summary>
internal sealed class FolderEvents : IFolderEvents, IDisposable
{
    /// <summary>A checkout writes many files at once.</summary>
    private const int BufferBytes = 64 * 1024;

    private FileSystemWatcher? _watcher;

    /// <inheritdoc />
    public bool Start(string folder, Action<string?> noticed, Action<string> failed)
    {
        Stop();
        if (IsRemote(folder))
        {
            failed("the folder lies on another machine");
            return false;
        }

        try
        {
            _watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = BufferBytes,
            };
            _watcher.Created += (_, change) => Tell(change.FullPath);
            _watcher.Changed += (_, change) => Tell(change.FullPath);
            _watcher.Deleted += (_, change) => Tell(change.FullPath);
            _watcher.Renamed += (_, change) =>
            {
                Tell(change.OldFullPath);
                Tell(change.FullPath);
            };
            _watcher.Error += (_, error) => TellError(error.GetException());
            _watcher.EnableRaisingEvents = true;
            return true;
        }
        catch (Exception exception)
            when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // The system has so many watches and no more, and a folder can go at any moment.
            failed(exception.Message);
            return false;
        }

        void Tell(string path)
        {
            if (VaultPathOf(folder, path) is { } vaultPath)
            {
                // What cannot be looked at by its name is found by a look at everything.
                noticed(vaultPath.Contains(ContentWalk.NoText) ? null : vaultPath);
            }
        }

        void TellError(Exception exception)
        {
            if (exception is InternalBufferOverflowException)
            {
                noticed(null);
            }
            else
            {
                failed(exception.Message);
            }
        }
    }

    /// <inheritdoc />
    public void Stop()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    /// <inheritdoc />
    public void Dispose() => Stop();

    // Hidden files are no notes, and editors and Git write a great many of them.
    private static string? VaultPathOf(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith('.') || relative.Contains("/.", StringComparison.Ordinal)
            ? null
            : relative;
    }

    private static bool IsRemote(string folder)
    {
        try
        {
            return new DriveInfo(folder).DriveType == DriveType.Network;
        }
        catch (Exception exception)
            when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
