namespace NoteGraph.Tests.Support;

/// <summary>The repository that the tests were built in, and what may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder of it.</summary>
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    /// <summary>
    /// The full path of a file or folder below <c>shared</c>, which lies beside the repository where it is developed; the
    /// test that asks is skipped where it is missing.
    /// </summary>
    public static string Shared(string relative)
    {
        var path = FindShared(relative);
        Assert.SkipWhen(path is null, $"shared/{relative} does not lie beside the repository.");
        return path!;
    }

    /// <summary>The same without skipping; null where it is missing.</summary>
    public static string? FindShared(string relative)
    {
        var path = Path.Combine(Root(), "..", "shared", relative);
        return Path.Exists(path) ? path : null;
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bot.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie below the folder with Bot.sln.");
    }
}
