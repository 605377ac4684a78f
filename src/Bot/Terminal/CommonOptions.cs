using System.CommandLine;
using Bot.Configuration;
using Bot.Content;
using Bot.Interactions;

namespace Bot.Terminal;

/// <summary>Options that every verb takes.</summary>
internal static class CommonOptions
{
    public static Option<string?> Content { get; } =
        new("--content")
        {
            Description =
                "The folder with the notes; a relative path is looked up from the working directory.",
            HelpName = "PATH",
            Recursive = true,
        };

    public static Option<string[]> Set { get; } = CreateSet();

    private static readonly Lazy<Setting[]> Secrets = new(() =>
        [.. new SettingCatalog(new ServiceCollection().AddBotOptions().Sections()).Secrets]
    );

    /// <summary>The settings that the command line gives.</summary>
    public static Dictionary<string, string?> SettingsOf(ParseResult arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var assignment in arguments.GetValue(Set) ?? [])
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            var name = NameOf(assignment[..equals]);
            if (Secrets.Value.FirstOrDefault(secret => IsNamed(secret, name)) is { } secret)
            {
                throw new StartException(
                    $"{secret.Name}: does not go on the command line, which every user of this machine can read. "
                        + SettingValues.WhereSecretsBelong(secret)
                );
            }

            settings[name] = assignment[(equals + 1)..];
        }

        if (arguments.GetValue(Content) is { } path)
        {
            settings["Content:Path"] = Path.GetFullPath(path);
            // Whoever names a folder means that, and no repository that is set elsewhere.
            settings["Content:Git:Url"] = "";
        }

        return settings;
    }

    /// <summary>The same for a verb that does one thing and ends: a good load or answer is no news there.</summary>
    public static Dictionary<string, string?> QuietSettingsOf(ParseResult arguments)
    {
        var settings = SettingsOf(arguments);
        foreach (var quiet in (Type[])[typeof(ContentLoader), typeof(InteractionHandler)])
        {
            settings.TryAdd($"Logging:LogLevel:{quiet.FullName}", "Warning");
        }

        return settings;
    }

    // As in the environment, from which such a name is copied easily. Behind a colon it is written as it is meant: a tag,
    // which is a name in a map, may have the two characters in it.
    private static string NameOf(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var end = colon < 0 ? written.Length : colon;
        return written[..end].Replace("__", ":", StringComparison.Ordinal) + written[end..];
    }

    private static bool IsNamed(Setting secret, string name) =>
        string.Equals(secret.Name, name, StringComparison.OrdinalIgnoreCase);

    private static Option<string[]> CreateSet()
    {
        var option = new Option<string[]>("--set")
        {
            Description = "A setting, such as Limits:RequestSeconds=5. Can be given several times.",
            HelpName = "SECTION:NAME=VALUE",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            foreach (
                var token in result.Tokens.Where(token =>
                    token.Value.IndexOf('=', StringComparison.Ordinal) <= 0
                )
            )
            {
                result.AddError($"--set takes SECTION:NAME=VALUE, not {token.Value}.");
            }
        });
        return option;
    }
}
