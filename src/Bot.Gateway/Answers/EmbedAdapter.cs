using Discord;
using Wire = Bot.Interactions.Protocol;

namespace Bot.Gateway.Answers;

/// <summary>Our embeds as Discord.Net's.</summary>
internal static class EmbedAdapter
{
    public static Embed[] Convert(Wire.MessagePayload message) =>
        message.Embeds.IsDefaultOrEmpty ? [] : [.. message.Embeds.Select(Convert)];

    private static Embed Convert(Wire.Embed embed)
    {
        var builder = new EmbedBuilder
        {
            Title = embed.Title,
            Description = embed.Description,
            Url = embed.Url,
        };
        if (embed.Image is { } image)
        {
            // Not for null: Discord.Net would send a picture without an address.
            builder.ImageUrl = image.Url;
        }

        if (embed.Color is { } color)
        {
            builder.Color = new Color((uint)color);
        }

        if (embed.Author is { } author)
        {
            builder.Author = new EmbedAuthorBuilder { Name = author.Name };
        }

        if (embed.Footer is { } footer)
        {
            builder.Footer = new EmbedFooterBuilder { Text = footer.Text };
        }

        if (!embed.Fields.IsDefault)
        {
            foreach (var field in embed.Fields)
            {
                builder.AddField(field.Name, field.Value, field.Inline);
            }
        }

        return builder.Build();
    }
}
