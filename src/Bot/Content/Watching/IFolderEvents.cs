namespace Bot.Content.Watching;

/// <summary>What the file system tells of a folder.</summary>
internal interface IFolderEvents
{
    /// <summary>Begins to tell of a folder, and of no other.</summary>
    /// <param name="folder">The full path, without links in it.</param>
    /// <param name="noticed">Told each vault-relative path where something has changed; null when events were lost.</param>
    /// <param name="failed">Told when nothing is told any more, and why.</param>
    /// <returns>Whether a start was possible; if not, <paramref name="failed"/> was told why.</returns>
    bool Start(string folder, Action<string?> noticed, Action<string> failed);

    /// <summary>Tells nothing any more.</summary>
    void Stop();
}
