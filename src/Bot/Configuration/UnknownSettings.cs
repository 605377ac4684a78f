using System.Collections.Immutable;
using NoteGraph.Lookup;

namespace Bot.Configuration;

/// <summary>Finds what looks like a setting and is none: a typing slip would otherwise have no effect and say nothing.</summary>
internal sealed partial class UnknownSettings(
    IConfiguration configuration,
    SettingCatalog settings,
    ILogger<UnknownSettings> logger
)
{
    /// <summary>A key of more characters is no typing slip.</summary>
    private const int LongestSlip = 64;

    private const int MaxErrors = 3;

    /// <summary>Warns of each of them.</summary>
    public void Warn()
    {
        foreach (var sentence in In(configuration, settings))
        {
            LogUnknown(sentence);
        }
    }

    /// <summary>A sentence on each of them: its name, where it comes from, and what is probably meant.</summary>
    public static ImmutableArray<string> In(
        IConfiguration configuration,
        SettingCatalog settings
    ) =>
        [
            .. configuration
                .AsEnumerable()
                .Where(each => each.Value is not null)
                .Select(each =>
                    SentenceOnSection(each.Key, configuration, settings)
                    ?? SentenceOn(each.Key, configuration, settings)
                )
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    // What stands in place of a section is passed over, and with it whatever its author meant to set.
    private static string? SentenceOnSection(
        string key,
        IConfiguration configuration,
        SettingCatalog settings
    ) =>
        settings.All.FirstOrDefault(setting =>
            setting.Name.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)
            && settings.Find(key) is null
        )
            is { } first
            ? $"{ShownValue.Of(key)} (from the {configuration.OriginOf(key)}) has no effect: it is a section, whose settings have "
                + $"names such as {first.Name}."
            : null;

    private static string? SentenceOn(
        string key,
        IConfiguration configuration,
        SettingCatalog settings
    )
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return MeantInTheEnvironment(key, settings) is { } variable
                ? $"{ShownValue.Of(key)} has no effect; did you mean {variable}?"
                : null;
        }

        if (
            settings.Find(key) is not null
            || settings.Secrets.Any(secret => Same(secret.FileName, key))
            || !IsOurs(key[..colon], settings)
        )
        {
            return null;
        }

        var name = $"{ShownValue.Of(key)} (from the {configuration.OriginOf(key)})";
        if (
            key.EndsWith(SecretFiles.Suffix, StringComparison.OrdinalIgnoreCase)
            && settings.Find(key[..^SecretFiles.Suffix.Length]) is { } known
        )
        {
            return $"{name} has no effect: {known.Name} is no secret, and only secrets are read from files.";
        }

        return Nearest(key, settings) is { } nearest
            ? $"{name} is unknown and has no effect; did you mean {nearest}?"
            : $"{name} is unknown and has no effect. “Bot config” lists what is known.";
    }

    /// <summary>A variable such as <c>DISCORD_TOKEN</c>, which other programs would take for <c>Discord:Token</c>.</summary>
    private static string? MeantInTheEnvironment(string key, SettingCatalog settings) =>
        key.Length > LongestSlip
            ? null
            : settings
                .All.SelectMany(NamesOf)
                .FirstOrDefault(name => Same(Letters(name), Letters(key)))
                ?.Replace(":", "__", StringComparison.Ordinal);

    private static bool IsOurs(string root, SettingCatalog settings) =>
        settings.Roots.Any(known =>
            Same(known, root) || Distance(root, known) <= Similarity.AllowedErrors(root.Length)
        );

    private static string? Nearest(string key, SettingCatalog settings)
    {
        if (key.Length > LongestSlip)
        {
            return null;
        }

        var names = settings
            .All.SelectMany(NamesOf)
            .Select(name => (Name: name, Distance: Distance(key, name)))
            .OrderBy(each => each.Distance)
            .ToArray();
        var last = ConfigurationPath.GetSectionKey(key);
        return names.FirstOrDefault(each => IsCalled(each.Name, last)).Name
            ?? names.FirstOrDefault(each => each.Distance <= MaxErrors).Name;
    }

    // The right name in the wrong section.
    private static bool IsCalled(string name, string last) =>
        Same(ConfigurationPath.GetSectionKey(name), last);

    private static IEnumerable<string> NamesOf(Setting setting) =>
        setting.IsSecret ? [setting.Name, setting.FileName] : [setting.Name];

    private static int Distance(string text, string name) =>
        new Similarity(text.ToUpperInvariant()).To(name.ToUpperInvariant(), MaxErrors).WholeErrors;

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private partial void LogUnknown(string sentence);
}
