using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Commands;

/// <summary>
/// Reads a command out of an interaction. Values of the wrong type are read as text where they have one and are left
/// out otherwise, since what clients send need not be what was registered.
/// </summary>
internal static class CommandRequestReader
{
    // Discord's own: command, group, sub-command, options.
    private const int MaxDepth = 3;

    /// <summary>The request, and the name of the option being typed, if one is.</summary>
    public static (CommandRequest Request, string? Focused) Read(Interaction interaction)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        string? focused = null;
        var options = interaction.Data?.Options ?? [];
        Collect(options, values, ref focused, MaxDepth);
        if (interaction.Data?.Type == (int)CommandType.OnMessage)
        {
            values[CommandRequest.Message] = TargetMessage.TextOf(interaction.Data);
        }

        return (
            new CommandRequest(
                interaction.Data?.Name ?? "",
                CallerOf(interaction),
                values.ToFrozenDictionary(StringComparer.Ordinal)
            )
            {
                Subcommand = options
                    .FirstOrDefault(option => option?.Type == (int)OptionType.Subcommand)
                    ?.Name,
            },
            focused
        );
    }

    public static Caller CallerOf(Interaction interaction) =>
        new(
            interaction.Actor?.Id is { Length: > 0 } id ? id : Caller.Nobody,
            interaction.GuildId,
            ulong.TryParse(
                interaction.Member?.Permissions,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var permissions
            )
                ? permissions
                : 0
        )
        {
            ChannelId = interaction.ChannelId,
        };

    private static void Collect(
        ImmutableArray<InteractionOption> options,
        Dictionary<string, string> values,
        ref string? focused,
        int depth
    )
    {
        if (options.IsDefault || depth == 0)
        {
            return;
        }

        foreach (var option in options)
        {
            if (option is null)
            {
                continue;
            }

            if (TextOf(option.Value) is { } text)
            {
                values[option.Name] = text;
                focused = option.Focused ? option.Name : focused;
            }

            Collect(option.Options, values, ref focused, depth - 1);
        }
    }

    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.Text(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => bool.TrueString,
            JsonValueKind.False => bool.FalseString,
            _ => null,
        };
}
