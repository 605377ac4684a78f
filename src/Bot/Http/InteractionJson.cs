using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bot.Interactions.Protocol;

namespace Bot.Http;

/// <summary>Interactions and their answers as JSON: the same bytes for the endpoint, the preview and the terminal.</summary>
internal static class InteractionJson
{
    /// <summary>Reads an interaction of a type that Discord defines.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or a value has the wrong type.</exception>
    public static bool TryParse(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out Interaction? interaction
    )
    {
        interaction = ProtocolJson.ReadInteraction(json);
        return interaction is not null && Enum.IsDefined(interaction.Type);
    }

    /// <summary>The body of an answer.</summary>
    public static byte[] Bytes(InteractionResponse response) => ProtocolJson.Bytes(response);
}
