using Bot.Configuration;

namespace Bot.Content.Folder;

/// <summary>Finds the folder with the notes.</summary>
internal static class ContentFolder
{
    /// <summary>
    /// The full path of the folder that a path means. A relative path is looked up from the working directory, then
    /// beside the program, then at the top of the repository that the program was built in.
    /// </summary>
    /// <exception cref="StartException">None of these is a folder.</exception>
    public static string Locate(string path, string workingDirectory, string programDirectory)
    {
        string[] places =
        [
            workingDirectory,
            programDirectory,
            .. SourceTree.Above(programDirectory) is { } repository
                ? [repository]
                : Array.Empty<string>(),
        ];
        var candidates = places
            .Select(place => Path.GetFullPath(path, place))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return candidates.FirstOrDefault(Directory.Exists)
            ?? throw new StartException(
                $"There is no folder with notes at {string.Join(" or ", candidates)}. "
                    + "Name it with --content PATH or the setting Content:Path."
            );
    }
}
