using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Interactions.Protocol;

/// <summary>Reads an array that may be null or hold nulls: those are left out.</summary>
internal sealed class LenientArrayConverter<T> : JsonConverter<ImmutableArray<T>>
    where T : class
{
    public override bool HandleNull => true;

    public override ImmutableArray<T> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer.Deserialize(ref reader, ArrayInfo(options)) is { } items
            ? [.. items.OfType<T>()]
            : [];

    public override void Write(
        Utf8JsonWriter writer,
        ImmutableArray<T> value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, value.IsDefault ? [] : [.. value], ArrayInfo(options));

    private static JsonTypeInfo<T?[]> ArrayInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<T?[]>)options.GetTypeInfo(typeof(T[]));
}
