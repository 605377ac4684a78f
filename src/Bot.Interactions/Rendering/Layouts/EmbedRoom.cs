using System.Collections.Immutable;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>
/// The characters that the parts of an embed share: <see cref="DiscordLimits.EmbedTotal"/>, which parts that are each within
/// their own limit can exceed together.
/// </summary>
internal static class EmbedRoom
{
    /// <summary>What an embed that is alone in its message leaves to more fields, in characters; negative when it has too much.</summary>
    public static int Left(Embed embed) =>
        DiscordLimits.EmbedTotal
        - (embed.Author?.Name.Length ?? 0)
        - (embed.Title?.Length ?? 0)
        - (embed.Description?.Length ?? 0)
        - (embed.Footer?.Text.Length ?? 0)
        - embed.Fields.Sum(Size);

    /// <summary>The characters of a field, as they count for a message.</summary>
    public static int Size(EmbedField field) => field.Name.Length + field.Value.Length;

    /// <summary>The first fields, as many as there is room for.</summary>
    /// <param name="room">In characters.</param>
    public static ImmutableArray<EmbedField> First(ImmutableArray<EmbedField> fields, int room)
    {
        for (var at = 0; at < fields.Length; at++)
        {
            room -= Size(fields[at]);
            if (room < 0)
            {
                return fields[..at];
            }
        }

        return fields;
    }
}
