using System.Text.Json;
using Bot.Interactions.Protocol;
using NoteGraph.Notes;

namespace Bot.Interactions.Components;

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
        var title = embeds.Items().Select(embed => embed.Text("title")).FirstOrDefault();
        return title?.Split(Subtitle)[0].Replace("\\", "", StringComparison.Ordinal);
    }

    private static string? LabelOf(string value, JsonElement rows) =>
        rows.Items()
            .SelectMany(row => row.Property("components").Items())
            .SelectMany(menu => menu.Property("options").Items())
            .Where(option => option.Text("value") == value)
            .Select(option => option.Text("label"))
            .FirstOrDefault();
}
