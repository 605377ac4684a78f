using Google.Protobuf;

namespace Bot.Tests.Telemetry.Support;

/// <summary>A span as it reached the collector.</summary>
internal sealed record Span(
    string TraceId,
    string Id,
    string ParentId,
    string Name,
    IReadOnlyDictionary<string, string> Tags
)
{
    // Numbers of fields, from opentelemetry/proto/collector/trace/v1 and opentelemetry/proto/trace/v1.
    private const int ResourceSpans = 1;
    private const int ScopeSpans = 2;
    private const int Spans = 2;
    private const int Attributes = 9;

    /// <summary>The spans of a request to <c>/v1/traces</c>, in protobuf.</summary>
    public static IEnumerable<Span> In(byte[] request) =>
        from resource in Fields(request).Where(field => field.Number == ResourceSpans)
        from scope in Fields(resource.Bytes).Where(field => field.Number == ScopeSpans)
        from span in Fields(scope.Bytes).Where(field => field.Number == Spans)
        select Of(span.Bytes);

    private static Span Of(byte[] span)
    {
        var fields = Fields(span).ToLookup(field => field.Number, field => field.Bytes);
        return new Span(
            Hex(fields[1]),
            Hex(fields[2]),
            Hex(fields[4]),
            Text(fields[5]),
            fields[Attributes]
                .Select(attribute =>
                    Fields(attribute).ToLookup(field => field.Number, field => field.Bytes)
                )
                .ToDictionary(
                    pair => Text(pair[1]),
                    pair => Text(Fields(pair[2].Single()).Select(field => field.Bytes))
                )
        );
    }

    private static string Hex(IEnumerable<byte[]> field) =>
        Convert.ToHexStringLower(field.FirstOrDefault() ?? []);

    private static string Text(IEnumerable<byte[]> field) =>
        System.Text.Encoding.UTF8.GetString(field.FirstOrDefault() ?? []);

    /// <summary>The fields that have bytes: messages, texts and ids. All others are passed over.</summary>
    private static List<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        List<(int, byte[])> fields = [];
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is > 0 and var tag)
        {
            if (WireFormat.GetTagWireType(tag) is WireFormat.WireType.LengthDelimited)
            {
                fields.Add((WireFormat.GetTagFieldNumber(tag), input.ReadBytes().ToByteArray()));
            }
            else
            {
                input.SkipLastField();
            }
        }

        return fields;
    }
}
