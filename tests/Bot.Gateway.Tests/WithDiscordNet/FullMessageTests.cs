using Bot.Gateway.Answers;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Discord;
using Button = Bot.Interactions.Protocol.Button;
using ButtonStyle = Bot.Interactions.Protocol.ButtonStyle;
using Embed = Bot.Interactions.Protocol.Embed;
using EmbedAuthor = Bot.Interactions.Protocol.EmbedAuthor;
using EmbedField = Bot.Interactions.Protocol.EmbedField;
using EmbedFooter = Bot.Interactions.Protocol.EmbedFooter;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>Discord.Net takes every message that is within the limits of the renderer.</summary>
public sealed class FullMessageTests
{
    private static readonly Embed Named = new()
    {
        Title = Bees(DiscordLimits.EmbedTitle),
        Author = new EmbedAuthor(Bees(DiscordLimits.EmbedAuthor)),
        Footer = new EmbedFooter(Bees(DiscordLimits.EmbedFooter)),
        Fields = [new EmbedField(Bees(DiscordLimits.FieldName), Bees(DiscordLimits.FieldValue))],
    };

    private static readonly Embed Described = new()
    {
        Description = Bees(DiscordLimits.EmbedDescription),
        Footer = new EmbedFooter(Bees(DiscordLimits.EmbedTotal - DiscordLimits.EmbedDescription)),
    };

    public static TheoryData<MessagePayload> Messages =>
        [
            new MessagePayload { Embeds = [Named] },
            new MessagePayload { Embeds = [Described] },
            new MessagePayload
            {
                Content = Bees(DiscordLimits.Content),
                Components =
                [
                    new ActionRow([
                        new Button(ButtonStyle.Primary, Bees(DiscordLimits.ButtonLabel), "press"),
                    ]),
                    new ActionRow([
                        new StringSelect(
                            "pick",
                            Bees(DiscordLimits.SelectPlaceholder),
                            [
                                new SelectOption(
                                    Bees(DiscordLimits.OptionLabel),
                                    Bees(DiscordLimits.OptionValue),
                                    Bees(DiscordLimits.OptionDescription)
                                ),
                            ]
                        ),
                    ]),
                ],
            },
        ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_of_emoji_up_to_its_limits_is_taken_whole(MessagePayload message)
    {
        Assert.Empty(
            PayloadValidator.Violations(message with { Content = message.Content ?? "x" })
        );

        var embeds = EmbedAdapter.Convert(message);
        var rows = ComponentAdapter.Convert(message).Components;

        Assert.Equal(
            message.Embeds.Select(embed => embed.Title),
            embeds.Select(embed => embed.Title)
        );
        Assert.Equal(message.Components.Length, rows.Count);
    }

    [Fact]
    public void A_row_of_autocomplete_of_emoji_up_to_its_limit_is_taken() =>
        Assert.Equal(
            Bees(DiscordLimits.ChoiceText),
            new AutocompleteResult(
                Bees(DiscordLimits.ChoiceText),
                Bees(DiscordLimits.ChoiceText)
            ).Name
        );

    private static string Bees(int limit) => string.Concat(Enumerable.Repeat("🐝", limit / 2));
}
