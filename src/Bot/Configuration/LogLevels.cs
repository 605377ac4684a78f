namespace Bot.Configuration;

/// <summary>Holds the levels of the log to what there is; the framework would end the program with a stack trace.</summary>
internal static class LogLevels
{
    private const string Section = "Logging";
    private const string Levels = "LogLevel";

    /// <exception cref="StartException">A level is none.</exception>
    public static void Require(IConfiguration configuration)
    {
        var logging = configuration.GetSection(Section);
        // For all, and for one kind of log each.
        string[] wrong =
        [
            .. logging
                .GetChildren()
                .Select(log => log.GetSection(Levels))
                .Prepend(logging.GetSection(Levels))
                .SelectMany(levels => levels.GetChildren())
                .Where(level => level.Value is { Length: > 0 } name && !IsLevel(name))
                .Select(level =>
                    $"{level.Path}: must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}."
                    + SettingValues.Told(configuration, null, level.Path)
                ),
        ];
        if (wrong.Length > 0)
        {
            throw new StartException(string.Join('\n', wrong));
        }
    }

    private static bool IsLevel(string name) =>
        Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) && Enum.IsDefined(level);
}
