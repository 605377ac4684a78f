namespace Bot.Content.Watching;

/// <summary>
/// Tells a folder from another one that has taken its place: by where it really is and when it was made. Events come from
/// the folder itself and not from its name, so after a rename, a mount or another target of a link they are no use.
/// </summary>
internal readonly record struct FolderIdentity(string RealPath, DateTime Made)
{
    /// <summary>The folder at a path; null when there is none, or it cannot be looked into.</summary>
    public static FolderIdentity? Of(string path)
    {
        try
        {
            return Folder.RealPath.Of(path) is { } real && Directory.Exists(real)
                ? new FolderIdentity(real, Directory.GetCreationTimeUtc(real))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
