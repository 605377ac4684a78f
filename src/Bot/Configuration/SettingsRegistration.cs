namespace Bot.Configuration;

/// <summary>Brings the settings together: defaults, files, environment, command line, and the files with secrets.</summary>
internal static class SettingsRegistration
{
    /// <summary>Adds the settings of the command line, which win over all others, and the sections of the bot.</summary>
    /// <returns>All settings that there are.</returns>
    /// <exception cref="StartException">A file with a secret cannot be read.</exception>
    public static SettingCatalog AddBotSettings(
        this WebApplicationBuilder builder,
        IEnumerable<KeyValuePair<string, string?>> commandLine
    )
    {
        ((IConfigurationBuilder)builder.Configuration).Add(
            new LabelledSettings(SettingOrigins.CommandLine, commandLine)
        );
        builder.Services.AddBotOptions();
        var settings = new SettingCatalog(builder.Services.Sections());
        builder.Services.AddSingleton(settings);
        builder.Configuration.AddSecretFiles(settings.Secrets);
        return settings;
    }
}
