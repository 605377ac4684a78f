using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bot.Interactions.Protocol;

namespace Bot.Http;

/// <summary>Tells an interaction from other JSON.</summary>
internal static class InteractionJson
{
    /// <summary>Reads an interaction of a type that the bot knows.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or a value has the wrong type.</exception>
    public static bool TryParse(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out Interaction? interaction
    )
    {
        interaction = ProtocolJson.ReadInteraction(json);
        return interaction is not null && Enum.IsDefined(interaction.Type);
    }
}
