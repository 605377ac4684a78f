using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Interactions.Registration;

/// <summary>
/// A registered command brought to one spelling: what Discord adds by itself is dropped, what stands at its default is
/// left out, keys are sorted. Two commands are the same exactly when their spellings are.
/// </summary>
internal static class RegisteredCommand
{
    // Set by Discord, or following from other fields (dm_permission from contexts, default_permission deprecated).
    private static readonly string[] Assigned =
    [
        "id",
        "application_id",
        "guild_id",
        "version",
        "dm_permission",
        "default_permission",
        "handler",
        "name_localized",
        "description_localized",
    ];

    // Meaningless for a command of one server.
    private static readonly string[] GlobalOnly = ["contexts", "integration_types"];

    /// <summary>The spellings of all commands in an array, sorted.</summary>
    public static IEnumerable<string> AllIn(JsonElement commands, CommandScope scope) =>
        commands
            .EnumerateArray()
            .Select(command => Spelling(command, scope))
            .Order(StringComparer.Ordinal);

    private static string Spelling(JsonElement command, CommandScope scope)
    {
        if (command.ValueKind != JsonValueKind.Object)
        {
            return command.GetRawText();
        }

        JsonObject spelling = [];
        foreach (
            var property in command
                .EnumerateObject()
                .OrderBy(each => each.Name, StringComparer.Ordinal)
        )
        {
            if (
                !Assigned.Contains(property.Name)
                && (scope == CommandScope.Global || !GlobalOnly.Contains(property.Name))
                && Normalised(property) is { } value
            )
            {
                spelling[property.Name] = value;
            }
        }

        return spelling.ToJsonString();
    }

    // Null for a value that means the same as none.
    private static JsonNode? Normalised(JsonProperty property) =>
        property.Value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => null,
            JsonValueKind.Number when property.Name == "default_member_permissions" =>
                property.Value.GetRawText(),
            JsonValueKind.Number
                when property.Name == "type" && property.Value.GetRawText() == "1" => null,
            JsonValueKind.Array when property.Value.GetArrayLength() == 0 => null,
            JsonValueKind.String when property.Value.ValueEquals(ReadOnlySpan<byte>.Empty) => null,
            JsonValueKind.Array => NormalisedArray(property),
            JsonValueKind.Object => NormalisedObject(property.Value),
            _ => JsonNode.Parse(property.Value.GetRawText()),
        };

    private static JsonArray NormalisedArray(JsonProperty property)
    {
        var items = property.Value.EnumerateArray();
        return GlobalOnly.Contains(property.Name)
            ?
            [
                .. items
                    .Select(item => item.GetRawText())
                    .Order(StringComparer.Ordinal)
                    .Select(item => JsonNode.Parse(item)),
            ]
            :
            [
                .. items.Select(item =>
                    item.ValueKind == JsonValueKind.Object
                        ? NormalisedObject(item)
                        : JsonNode.Parse(item.GetRawText())
                ),
            ];
    }

    private static JsonObject? NormalisedObject(JsonElement element)
    {
        JsonObject normalised = [];
        foreach (
            var property in element
                .EnumerateObject()
                .OrderBy(each => each.Name, StringComparer.Ordinal)
        )
        {
            if (!Assigned.Contains(property.Name) && Normalised(property) is { } value)
            {
                normalised[property.Name] = value;
            }
        }

        return normalised.Count == 0 ? null : normalised;
    }
}
