namespace Bot.Browser.Tests.Support;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder of it.</summary>
    public static string PathOf(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bot.sln")))
            {
                return Path.Combine(at.FullName, relative);
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie below the folder with Bot.sln.");
    }
}
