using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Rendering;

/// <summary>
/// Says what Discord would refuse in a message, by the rules of <see cref="DiscordLimits"/> and of "Message Resource" and
/// "Component Reference". It looks at the finished message only, so that it does not share the renderer's mistakes.
/// </summary>
public sealed class PayloadValidator
{
    private readonly List<string> _violations = [];
    private int _embedTotal;

    private PayloadValidator() { }

    /// <summary>One line for each violation; none for a message that Discord takes.</summary>
    public static ImmutableArray<string> Violations(MessagePayload message)
    {
        var validator = new PayloadValidator();
        validator.Check(message);
        return [.. validator._violations];
    }

    private void Check(MessagePayload message)
    {
        Most("content", message.Content, DiscordLimits.Content);
        if (string.IsNullOrWhiteSpace(message.Content) && message.Embeds.IsEmpty)
        {
            _violations.Add("the message is empty");
        }

        Count("embeds", message.Embeds.Length, DiscordLimits.Embeds);
        foreach (var embed in message.Embeds)
        {
            Check(embed, message.Files);
        }

        Count("files", message.Files.Length, DiscordLimits.Files);
        foreach (var file in message.Files)
        {
            Text("file description", file.Description, DiscordLimits.AttachmentDescription);
        }

        Count("characters of all embeds", _embedTotal, DiscordLimits.EmbedTotal);
        Check(message.Components);
        if (!message.AllowedMentions.Parse.IsEmpty)
        {
            _violations.Add("allowed_mentions: the message may ping");
        }
    }

    private void Check(Embed embed, ImmutableArray<MessageFile> files)
    {
        Part("embed title", embed.Title, DiscordLimits.EmbedTitle);
        Part("embed description", embed.Description, DiscordLimits.EmbedDescription);
        Part("embed author", embed.Author?.Name, DiscordLimits.EmbedAuthor);
        Part("embed footer", embed.Footer?.Text, DiscordLimits.EmbedFooter);
        Count("embed fields", embed.Fields.Length, DiscordLimits.EmbedFields);
        foreach (var field in embed.Fields)
        {
            Part("field name", field.Name, DiscordLimits.FieldName);
            Part("field value", field.Value, DiscordLimits.FieldValue);
        }

        if (embed.Color is < 0 or > DiscordLimits.Color)
        {
            _violations.Add(Format($"embed color: {embed.Color}"));
        }

        Address("embed url", embed.Url, DiscordLimits.EmbedUrl);
        if (!files.Any(file => file.Address == embed.Image?.Url))
        {
            Address("embed image", embed.Image?.Url, DiscordLimits.EmbedUrl);
        }

        var isEmpty =
            embed is { Title: null, Description: null, Author: null, Footer: null, Image: null }
            && embed.Fields.IsEmpty;
        if (isEmpty)
        {
            _violations.Add("an embed is empty");
        }
    }

    private void Check(ImmutableArray<ActionRow> rows)
    {
        Count("rows", rows.Length, DiscordLimits.Rows);
        foreach (var row in rows)
        {
            var hasMenu = row.Components.Any(part => part is StringSelect);
            Count(
                "components of a row",
                row.Components.Length,
                hasMenu ? 1 : DiscordLimits.ButtonsInRow
            );
            if (row.Components.IsEmpty)
            {
                _violations.Add("a row is empty");
            }
        }

        var parts = rows.SelectMany(row => row.Components).ToList();
        foreach (var part in parts)
        {
            switch (part)
            {
                case Button button:
                    Check(button);
                    break;
                case StringSelect menu:
                    Check(menu);
                    break;
            }
        }

        var repeated = parts
            .Select(part =>
                part switch
                {
                    Button button => button.CustomId,
                    StringSelect menu => menu.CustomId,
                    _ => null,
                }
            )
            .Where(id => id is not null)
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(ids => ids.Count() > 1);
        _violations.AddRange(repeated.Select(ids => $"custom_id twice: {ids.Key}"));
    }

    private void Check(Button button)
    {
        Text("button label", button.Label, DiscordLimits.ButtonLabel);
        if (button.Style == ButtonStyle.Link)
        {
            Address("button url", button.Url, DiscordLimits.ButtonUrl);
        }

        if ((button.Style == ButtonStyle.Link) == (button.Url is null))
        {
            _violations.Add($"button “{button.Label}”: an address belongs to style link alone");
        }

        if ((button.Style == ButtonStyle.Link) != (button.CustomId is null))
        {
            _violations.Add($"button “{button.Label}”: a custom_id belongs to other styles");
        }

        Most("custom_id", button.CustomId, DiscordLimits.CustomId);
    }

    private void Check(StringSelect menu)
    {
        Text("custom_id", menu.CustomId, DiscordLimits.CustomId);
        Most("placeholder", menu.Placeholder, DiscordLimits.SelectPlaceholder);
        Count("menu rows", menu.Options.Length, DiscordLimits.SelectOptions);
        if (menu.Options.IsEmpty)
        {
            _violations.Add("a menu is empty");
        }

        foreach (var option in menu.Options)
        {
            Text("menu label", option.Label, DiscordLimits.OptionLabel);
            Text("menu value", option.Value, DiscordLimits.OptionValue);
            Most("menu description", option.Description, DiscordLimits.OptionDescription);
        }

        if (menu.Options.Select(option => option.Value).Distinct().Count() != menu.Options.Length)
        {
            _violations.Add("a menu has a value twice");
        }

        if (menu.Options.Count(option => option.Default) > 1)
        {
            _violations.Add("a menu has several default rows");
        }
    }

    // A part of an embed counts towards the total of the message.
    private void Part(string what, string? text, int limit)
    {
        if (text is not null)
        {
            Text(what, text, limit);
            _embedTotal += text.Length;
        }
    }

    private void Text(string what, string text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _violations.Add($"{what}: blank");
        }

        Most(what, text, limit);
    }

    private void Most(string what, string? text, int limit) =>
        Count($"characters of {what}", text?.Length ?? 0, limit);

    private void Count(string what, int count, int limit)
    {
        if (count > limit)
        {
            _violations.Add(Format($"{what}: {count}, at most {limit}"));
        }
    }

    private void Address(string what, string? address, int limit)
    {
        if (address is null)
        {
            return;
        }

        Most(what, address, limit);
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        )
        {
            _violations.Add($"{what}: not a web address");
        }
    }

    private static string Format(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
