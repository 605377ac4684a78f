using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Commands;

/// <summary>The message that a command was used on.</summary>
internal static partial class TargetMessage
{
    // As long as a message with its embeds may be.
    private const int MaxLength = 12_000;

    private static readonly string[] EmbedTexts = ["title", "description"];

    /// <summary>
    /// What it says, with the titles, texts and fields of its embeds and of what it forwards: one part a line, without
    /// addresses, mentions and emoji. Empty when there is no such message.
    /// </summary>
    public static string TextOf(InteractionData data)
    {
        var messages = data.Resolved.Property("messages").Property(data.TargetId ?? "");
        IEnumerable<JsonElement> all =
        [
            messages,
            .. messages
                .Property("message_snapshots")
                .Items()
                .Select(each => each.Property("message")),
        ];
        var text = string.Join('\n', all.SelectMany(PartsOf));
        return NoName().Replace(text.Length > MaxLength ? text[..MaxLength] : text, " ");
    }

    private static IEnumerable<string> PartsOf(JsonElement message)
    {
        yield return message.Text("content");
        foreach (var embed in message.Property("embeds").Items())
        {
            foreach (var part in EmbedTexts)
            {
                yield return embed.Text(part);
            }

            foreach (var field in embed.Property("fields").Items())
            {
                yield return field.Text("name");
                yield return field.Text("value");
            }
        }
    }

    [GeneratedRegex(
        @"https?://[^\s<>)\]]+|<(?:@[!&]?|#|/|:|a:|t:|id:)[^<>\n]{1,100}>",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoName();
}
