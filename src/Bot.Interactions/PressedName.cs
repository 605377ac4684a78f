using System.Text.Json;
using Bot.Interactions.Protocol;
using NoteGraph.Notes;

namespace Bot.Interactions;

/// <summary>
/// What a reader could read on what they pressed: all that is left of a note that has gone, since ids hold no names.
/// </summary>
internal static class PressedName
{
    private const string Subtitle = " · ";

    /// <summary>The label of the chosen row, else the title of the message; null when the message says neither.</summary>
    public static string? Of(Interaction interaction)
    {
        var message = interaction.Message;
        var name =
            interaction.Data is { Values: [var value, ..] } && NoteKey.TryParse(value, out _)
                ? LabelOf(value, message?.Components ?? default)
                : TitleOf(message?.Embeds ?? default);
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }

    private static string? TitleOf(JsonElement embeds)
    {
        var title = Items(embeds).Select(embed => Text(embed, "title")).FirstOrDefault();
        return title?.Split(Subtitle)[0].Replace("\\", "", StringComparison.Ordinal);
    }

    private static string? LabelOf(string value, JsonElement rows) =>
        Items(rows)
            .SelectMany(row => Items(Property(row, "components")))
            .SelectMany(menu => Items(Property(menu, "options")))
            .Where(option => Text(option, "value") == value)
            .Select(option => Text(option, "label"))
            .FirstOrDefault();

    private static JsonElement.ArrayEnumerator Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property)
            ? property
            : default;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;
}
