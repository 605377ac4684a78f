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
        var messages = Property(Property(data.Resolved, "messages"), data.TargetId ?? "");
        IEnumerable<JsonElement> all =
        [
            messages,
            .. Items(Property(messages, "message_snapshots"))
                .Select(each => Property(each, "message")),
        ];
        var text = string.Join('\n', all.SelectMany(PartsOf));
        return NoName().Replace(text.Length > MaxLength ? text[..MaxLength] : text, " ");
    }

    private static IEnumerable<string> PartsOf(JsonElement message)
    {
        yield return Text(message, "content");
        foreach (var embed in Items(Property(message, "embeds")))
        {
            foreach (var part in EmbedTexts)
            {
                yield return Text(embed, part);
            }

            foreach (var field in Items(Property(embed, "fields")))
            {
                yield return Text(field, "name");
                yield return Text(field, "value");
            }
        }
    }

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property)
            ? property
            : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    private static string Text(JsonElement element, string name)
    {
        var property = Property(element, name);
        return property.ValueKind == JsonValueKind.String
            ? CommandRequestReader.TextOfString(property)
            : "";
    }

    [GeneratedRegex(
        @"https?://[^\s<>)\]]+|<(?:@[!&]?|#|/|:|a:|t:|id:)[^<>\n]{1,100}>",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoName();
}
