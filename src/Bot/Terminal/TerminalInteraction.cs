using System.Collections.Immutable;
using System.Text.Json;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;

namespace Bot.Terminal;

/// <summary>A command from the terminal as Discord would send it in a direct message.</summary>
internal static class TerminalInteraction
{
    private const int ChatInput = 1;

    /// <summary>Who asks in the terminal; no user of Discord has this id.</summary>
    public static Caller Caller { get; } = new("0", GuildId: null, Permissions: 0);

    /// <summary>The interaction of a request that holds only what the command defines.</summary>
    public static Interaction From(CommandRequest request, CommandDefinition definition) =>
        new()
        {
            Id = "0",
            IsUnlimited = true,
            Origin = new InteractionOrigin(Transport.Terminal),
            Type = InteractionType.ApplicationCommand,
            User = new DiscordUser { Id = request.Caller.UserId },
            Data = new InteractionData
            {
                Name = definition.Name,
                Type = ChatInput,
                Options = request.Subcommand is { } subcommand
                    ?
                    [
                        new InteractionOption
                        {
                            Name = subcommand,
                            Type = (int)OptionType.Subcommand,
                            Options = OptionsOf(
                                request,
                                definition
                                    .Subcommands.Single(each => each.Name == subcommand)
                                    .Options
                            ),
                        },
                    ]
                    : OptionsOf(request, definition.Options),
            },
        };

    private static ImmutableArray<InteractionOption> OptionsOf(
        CommandRequest request,
        ImmutableArray<OptionDefinition> options
    ) =>
        [
            .. options
                .Where(option => request.Options.ContainsKey(option.Name))
                .Select(option => new InteractionOption
                {
                    Name = option.Name,
                    Type = (int)option.Type,
                    Value = ToJson(request.Options[option.Name], option.Type),
                }),
        ];

    private static JsonElement ToJson(string value, OptionType type) =>
        type == OptionType.Boolean
            ? JsonSerializer.SerializeToElement(bool.Parse(value))
            : JsonSerializer.SerializeToElement(value);
}
