using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Bot.Configuration;

/// <summary>Tells where settings come from.</summary>
internal static class SettingOrigins
{
    public const string CommandLine = "command line";
    public const string Environment = "environment";
    private const string UserSecrets = "user-secrets";

    // ASP.NET Core keeps the secrets of a user in a folder of this name, one folder in it for each program.
    private const string UserSecretsFolder = "usersecrets";

    /// <summary>Where the value in force for a key comes from; null when no source has it.</summary>
    public static string? OriginOf(this IConfiguration configuration, string key) =>
        ((IConfigurationRoot)configuration)
            .Providers.Reverse()
            .FirstOrDefault(provider => provider.TryGet(key, out _))
            is { } provider
            ? NameOf(provider)
            : null;

    /// <summary>The settings files that have a value for a key; the secrets of a user are not among them.</summary>
    public static IEnumerable<string> FilesWith(this IConfiguration configuration, string key) =>
        ((IConfigurationRoot)configuration)
            .Providers.OfType<JsonConfigurationProvider>()
            .Where(provider => provider.TryGet(key, out var value) && value is { Length: > 0 })
            .Select(NameOf)
            .Where(name => name != UserSecrets);

    private static string NameOf(IConfigurationProvider provider) =>
        provider switch
        {
            LabelledSettings labelled => labelled.Origin,
            JsonConfigurationProvider json => NameOf(json.Source),
            EnvironmentVariablesConfigurationProvider => Environment,
            CommandLineConfigurationProvider => CommandLine,
            _ => "host",
        };

    private static string NameOf(FileConfigurationSource file) =>
        file.FileProvider is PhysicalFileProvider { Root: var root }
        && string.Equals(
            new DirectoryInfo(root).Parent?.Name,
            UserSecretsFolder,
            StringComparison.OrdinalIgnoreCase
        )
            ? UserSecrets
            : file.Path ?? "settings file";
}
