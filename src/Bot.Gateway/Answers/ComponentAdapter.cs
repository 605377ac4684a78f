using System.Diagnostics;
using Discord;
using Wire = Bot.Interactions.Protocol;

namespace Bot.Gateway.Answers;

/// <summary>Our buttons and menus as Discord.Net's.</summary>
internal static class ComponentAdapter
{
    /// <summary>The rows of a message; empty rather than null, so that an update takes away what was there.</summary>
    public static MessageComponent Convert(Wire.MessagePayload message)
    {
        var rows = new ComponentBuilder();
        if (!message.Components.IsDefaultOrEmpty)
        {
            rows.WithRows(message.Components.Select(Convert));
        }

        return rows.Build();
    }

    private static ActionRowBuilder Convert(Wire.ActionRow row)
    {
        var builder = new ActionRowBuilder();
        foreach (var component in row.Components)
        {
            _ = component switch
            {
                Wire.Button button => builder.WithButton(Convert(button)),
                Wire.StringSelect select => builder.WithSelectMenu(Convert(select)),
                _ => throw new UnreachableException($"No component of type {component.Type}."),
            };
        }

        return builder;
    }

    private static ButtonBuilder Convert(Wire.Button button) =>
        new(
            button.Label,
            button.CustomId,
            (ButtonStyle)button.Style,
            button.Url,
            isDisabled: button.Disabled
        );

    private static SelectMenuBuilder Convert(Wire.StringSelect select)
    {
        var builder = new SelectMenuBuilder(select.CustomId, placeholder: select.Placeholder);
        foreach (var option in select.Options)
        {
            builder.AddOption(
                option.Label,
                option.Value,
                option.Description,
                isDefault: option.Default
            );
        }

        return builder;
    }
}
