using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Telemetry;

/// <summary>What an interaction is called in logs, metrics and traces: out of a closed set, whatever a client sends.</summary>
internal static class InteractionLabels
{
    /// <summary>What stands for a name that the bot does not know.</summary>
    public const string Other = "other";

    /// <summary>The kind of an interaction that is a name being typed.</summary>
    public const string Autocomplete = "autocomplete";

    /// <summary>The kind of interaction.</summary>
    public static string TypeOf(Interaction interaction) =>
        interaction.Type switch
        {
            InteractionType.ApplicationCommand => "command",
            InteractionType.MessageComponent => "component",
            InteractionType.Autocomplete => Autocomplete,
            InteractionType.Ping => "ping",
            _ => Other,
        };

    /// <summary>
    /// The command, with its subcommand if it has one; of a button or a menu, what its id says that it does.
    /// </summary>
    public static string CommandOf(Interaction interaction, CommandDispatcher commands) =>
        interaction.Type switch
        {
            InteractionType.ApplicationCommand or InteractionType.Autocomplete => CommandOf(
                interaction.Data,
                commands
            ),
            InteractionType.MessageComponent => ActionOf(interaction.Data?.CustomId),
            InteractionType.Ping => "ping",
            _ => Other,
        };

    private static string CommandOf(InteractionData? data, CommandDispatcher commands)
    {
        if (data?.Name is not { } name || commands.Definition(name) is not { } command)
        {
            return Other;
        }

        return
            data.Options is [{ Name: var given }, ..]
            && command.Subcommands.FirstOrDefault(each => each.Name == given) is { } subcommand
            ? $"{command.Name} {subcommand.Name}"
            : command.Name;
    }

    // An id that can be read has one of a few words in the second place.
    private static string ActionOf(string? customId) =>
        CustomId.TryParse(customId, out _) ? customId!.Split(':')[1] : Other;
}
