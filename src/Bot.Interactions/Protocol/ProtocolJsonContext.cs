using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>What is known at compile time of the wire types. Used through <see cref="ProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionOption[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessagePayload))]
internal sealed partial class ProtocolJsonContext : JsonSerializerContext;
