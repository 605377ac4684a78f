namespace Bot.Configuration;

/// <summary>Holds the levels of the log to what there is; the framework would end the program with a stack trace.</summary>
internal static class LogLevels
{
    private const string Section = "Logging";
    private const string Levels = "LogLevel";

    /// <exception cref="StartException">A level is none.</exception>
    public static void Require(IConfiguration configuration)
    {
        string[] wrong =
        [
            .. All(configuration)
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

    /// <summary>Whether a level is set for exactly this category.</summary>
    public static bool AreSetFor(string category, IConfiguration configuration) =>
        All(configuration)
            .Any(level =>
                level.Value is { Length: > 0 }
                && level.Key.Equals(category, StringComparison.OrdinalIgnoreCase)
            );

    // For all, and for one kind of log each.
    private static IEnumerable<IConfigurationSection> All(IConfiguration configuration)
    {
        var logging = configuration.GetSection(Section);
        return logging
            .GetChildren()
            .Select(log => log.GetSection(Levels))
            .Prepend(logging.GetSection(Levels))
            .SelectMany(levels => levels.GetChildren());
    }

    private static bool IsLevel(string name) =>
        Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) && Enum.IsDefined(level);
}
