using System.ComponentModel;

namespace Bot.Configuration;

/// <summary>
/// Looks at the values of settings before they are bound, so that each that cannot be is named with what it should be, and
/// at whether secrets stand where they may be read.
/// </summary>
internal static class SettingValues
{
    /// <exception cref="StartException">A value is of the wrong kind, or a secret stands in a settings file.</exception>
    public static void Require(IConfiguration configuration, SettingCatalog settings)
    {
        string[] problems =
        [
            .. settings.All.SelectMany(setting =>
                setting
                    .ProblemsIn(configuration)
                    .Concat(setting.IsSecret ? Exposed(setting, configuration) : [])
            ),
        ];
        if (problems.Length > 0)
        {
            throw new StartException(string.Join('\n', problems));
        }
    }

    /// <summary>The sentence on which value a key has and where it comes from; empty for one that nothing sets.</summary>
    public static string Told(IConfiguration configuration, Setting? setting, string key) =>
        configuration.OriginOf(key) is not { } origin ? ""
        : setting is { IsSecret: true } ? $" It comes from the {origin}."
        : $" It is “{ShownValue.Of(configuration[key] ?? "")}”, from the {origin}.";

    /// <summary>The remedy for a secret that is where it may be read.</summary>
    public static string WhereSecretsBelong(Setting secret) =>
        $"Set {secret.Name.Replace(":", "__", StringComparison.Ordinal)} in the environment, or name a file with it in "
        + $"{secret.FileName.Replace(":", "__", StringComparison.Ordinal)}, or use “dotnet user-secrets” in development.";

    private static IEnumerable<string> ProblemsIn(
        this Setting setting,
        IConfiguration configuration
    )
    {
        var section = configuration.GetSection(setting.Name);
        if (setting.Shape is SettingShape.Value)
        {
            return section.Value is { } value
                    ? setting.ProblemsOf(configuration, section.Path, value)
                : section.GetChildren().FirstOrDefault() is { } child
                    ?
                    [
                        $"{setting.Name}: takes one value, and not several such as {ShownValue.Of(child.Path)}.",
                    ]
                : [];
        }

        // The framework would pass over it without a word, and a note that should be left out would be shown.
        return section.Value is { Length: > 0 }
            ?
            [
                $"{setting.Name}: takes several values, each under a name of its own, such as {setting.Name}:"
                    + $"{(setting.Shape is SettingShape.List ? "0" : "name")}.{Told(configuration, setting, setting.Name)}",
            ]
            : section
                .GetChildren()
                .SelectMany(child =>
                    setting.ProblemsOf(configuration, child.Path, child.Value ?? "")
                );
    }

    private static IEnumerable<string> ProblemsOf(
        this Setting setting,
        IConfiguration configuration,
        string key,
        string value
    )
    {
        if (!Converts(setting.Type, value))
        {
            yield return $"{key}: must be {KindOf(setting.Type)}, or be left out.{Told(configuration, setting, key)}";
        }
    }

    private static IEnumerable<string> Exposed(Setting secret, IConfiguration configuration) =>
        configuration
            .FilesWith(secret.Name)
            .Select(file =>
                $"{secret.Name}: stands in {file}, where no secret belongs. Take it out, and have it replaced if others "
                + $"can read that file. {WhereSecretsBelong(secret)}"
            );

    // The same conversion as the framework's own when it binds.
    private static bool Converts(Type type, string value)
    {
        if (type == typeof(string))
        {
            return true;
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is { } read
                // Of an enumeration it also takes numbers and sums that are none of its members.
                && (!type.IsEnum || Enum.IsDefined(type, read));
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string KindOf(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) || type == typeof(decimal) ? "a number"
        : type == typeof(TimeSpan) ? "a span of time such as 00:00:30"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : $"a {type.Name}";
}
