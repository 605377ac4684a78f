using System.Collections;
using System.Globalization;

namespace Bot.Configuration;

/// <summary>A setting as it is in force.</summary>
/// <param name="Name">Its full name, with the place in a list or the key in a map.</param>
/// <param name="Value">Its value, secrets hidden; null where nothing sets it and it has no default.</param>
/// <param name="WhenUnset">What goes in place of a value, in words; null where there is a value.</param>
/// <param name="Origin">Where the value comes from.</param>
internal sealed record EffectiveSetting(
    string Name,
    string? Value,
    string? WhenUnset,
    string Origin
)
{
    private const string Default = "default";

    /// <summary>Settings of the framework that decide how the bot is reached and what it logs.</summary>
    private static readonly string[] OfFramework =
    [
        "urls",
        "http_ports",
        "https_ports",
        "Kestrel",
        "Logging",
    ];

    private static readonly string[] SecretWords = ["Password", "Secret", "Token", "Headers"];

    /// <summary>All of them: the bot's own section by section, then those of the framework that are set.</summary>
    public static IEnumerable<EffectiveSetting> AllIn(
        IConfiguration configuration,
        SettingCatalog settings
    ) =>
        settings
            .All.SelectMany(setting => Of(setting, configuration))
            .Concat(
                OfFramework
                    .Select(configuration.GetSection)
                    .Concat(configuration.GetChildren().Where(IsTelemetry))
                    .SelectMany(section => section.AsEnumerable())
                    .Where(each => each.Value is not null)
                    .OrderBy(each => each.Key, StringComparer.Ordinal)
                    .Select(each => Set(each.Key, IsSecret(each.Key), configuration))
            );

    private static IEnumerable<EffectiveSetting> Of(Setting setting, IConfiguration configuration)
    {
        if (setting.Shape is SettingShape.Value)
        {
            return
            [
                configuration[setting.Name] is not null
                    ? Set(setting.Name, setting.IsSecret, configuration)
                    : Unset(setting.Name, setting.Default, setting.WhenUnset),
            ];
        }

        var set = configuration
            .GetSection(setting.Name)
            .GetChildren()
            .Select(child => Set(child.Path, setting.IsSecret, configuration))
            .ToArray();
        if (setting.Default is IDictionary map)
        {
            return set.Concat(
                    map.Keys.Cast<string>()
                        .Select(key =>
                            Unset(ConfigurationPath.Combine(setting.Name, key), map[key], null)
                        )
                )
                .DistinctBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
                .OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase);
        }

        return set.Length > 0 ? set
            : setting.Default is IList { Count: > 0 } list
                ? list.Cast<object>()
                    .Select(
                        (value, at) =>
                            Unset(
                                ConfigurationPath.Combine(
                                    setting.Name,
                                    at.ToString(CultureInfo.InvariantCulture)
                                ),
                                value,
                                null
                            )
                    )
            : [Unset(setting.Name, null, setting.WhenUnset)];
    }

    private static EffectiveSetting Set(string key, bool isSecret, IConfiguration configuration) =>
        new(
            key,
            ShownValue.WithoutSecrets(configuration[key], isSecret),
            null,
            configuration.OriginOf(key) ?? Default
        );

    private static EffectiveSetting Unset(string name, object? value, string? whenUnset) =>
        new(
            name,
            value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture),
            whenUnset,
            Default
        );

    private static bool IsTelemetry(IConfigurationSection section) =>
        section.Key.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecret(string key) =>
        SecretWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));
}
