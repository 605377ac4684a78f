namespace Bot.Configuration;

/// <summary>The repository that the program was built in and still lies in.</summary>
internal static class SourceTree
{
    private const string Mark = "Bot.sln";

    /// <summary>The top folder of the repository around a folder; null outside one, as in a published program.</summary>
    public static string? Above(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
            {
                return at.FullName;
            }
        }

        return null;
    }

    /// <summary>
    /// The environment to run in when none is named: a program that runs from where it was built is in development.
    /// Null leaves the choice to the host, whose default is production.
    /// </summary>
    public static string? DefaultEnvironment(string programDirectory) =>
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null
        && Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null
        && Above(programDirectory) is not null
            ? Environments.Development
            : null;
}
