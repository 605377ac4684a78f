using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Interactions.Protocol;

/// <summary>The wire types as JSON: the same bytes for the same message, whichever transport sends it.</summary>
public static class ProtocolJson
{
    /// <summary>
    /// Snake case; what is null is left out. An array of fields is left out when it is empty. A message always has
    /// <c>embeds</c>, <c>components</c> and <c>allowed_mentions</c>, since an update keeps what it does not name.
    /// </summary>
    public static JsonSerializerOptions Options { get; } =
        new(ProtocolJsonContext.Default.Options)
        {
            // The bodies are sent as JSON and never stand inside HTML, so letters need no escapes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = ProtocolJsonContext.Default.WithAddedModifier(LeaveOutEmptyFields),
        };

    /// <summary>Reads an interaction. Unknown properties are ignored, and of a repeated one the last counts.</summary>
    /// <returns>Null for the JSON value <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed or too deep, or a value has the wrong type.</exception>
    public static Interaction? ReadInteraction(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Interaction>(json, Options);

    /// <summary>The body of an answer to an interaction.</summary>
    public static byte[] Bytes(InteractionResponse response) =>
        response.Body ?? JsonSerializer.SerializeToUtf8Bytes(response, Options);

    /// <summary>The body of a message that is sent or edited on its own.</summary>
    public static byte[] Bytes(MessagePayload message) =>
        JsonSerializer.SerializeToUtf8Bytes(message, Options);

    private static void LeaveOutEmptyFields(JsonTypeInfo type)
    {
        if (type.Type != typeof(Embed))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property.Name == "fields")
            {
                property.ShouldSerialize = static (_, fields) =>
                    fields is ICollection { Count: > 0 };
            }
        }
    }
}
