using System.CommandLine;
using Bot.Configuration;
using Bot.Http;
using Bot.Interactions.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Terminal;

/// <summary><c>Bot register</c>: puts the commands at Discord, if they differ from what is there.</summary>
internal static class RegisterVerb
{
    private static readonly Option<string?> Guild = CreateGuild();

    private static readonly Option<bool> Remove = new("--remove")
    {
        Description = "Take all commands out again, in this one server or those for everywhere.",
    };

    public static Command Create()
    {
        var verb = new Command("register", "Put the commands at Discord, if they differ.")
        {
            Guild,
            Remove,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    // A variable that is not set would otherwise mean everywhere.
    private static Option<string?> CreateGuild()
    {
        var option = new Option<string?>("--guild")
        {
            Description =
                "Register in this one server, where changes show at once; otherwise everywhere.",
            HelpName = "ID",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError(
                    "--guild takes the id of a server, and got nothing. Leave it out to mean everywhere."
                );
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = CommonOptions.SettingsOf(arguments);
        if (arguments.GetValue(Guild) is { } guild)
        {
            settings["Discord:GuildId"] = guild;
        }

        await using var app = BotApplication.Build(settings);
        var options = app.Services.GetRequiredService<IOptions<DiscordOptions>>().Value;
        if (string.IsNullOrEmpty(options.Token))
        {
            throw new StartException(
                "Discord:Token is missing. Copy it from the Developer Portal, page Bot, into the environment variable "
                    + "Discord__Token."
            );
        }

        var isRemoval = arguments.GetValue(Remove);
        var commands = isRemoval
            ? []
            : app.Services.GetRequiredService<CommandDispatcher>().Definitions;
        var changed = await app
            .Services.GetRequiredService<CommandRegistrar>()
            .RegisterAsync(commands, options.GuildId, cancellation);
        var place = options.GuildId is { } server ? $"in server {server}" : "everywhere";
        await Console.Out.WriteLineAsync(
            (changed, isRemoval) switch
            {
                (true, true) => $"Commands removed {place}.",
                (true, false) => $"Commands registered {place}.",
                (false, true) => $"There are no commands {place}.",
                _ => $"Commands {place} are already as they should be.",
            }
        );
        return ExitCodes.Good;
    }
}
