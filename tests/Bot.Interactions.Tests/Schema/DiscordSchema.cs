using System.Text.Json.Nodes;
using Bot.Interactions.Protocol;
using NJsonSchema;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Schema;

/// <summary>
/// Discord's own description of its API. It lies beside the repository and may be missing. What it does not name is a fault
/// here, so that a misspelt field shows; Discord itself would ignore it in silence.
/// </summary>
internal static class DiscordSchema
{
    private static readonly Lazy<Task<JsonSchema?>> Definitions = new(LoadAsync);

    /// <summary>The name of what answers an interaction in a way.</summary>
    public static string NameOf(InteractionResponseType type) =>
        type switch
        {
            InteractionResponseType.Pong => "PongInteractionCallbackRequest",
            InteractionResponseType.AutocompleteResult =>
                "ApplicationCommandAutocompleteCallbackRequest",
            InteractionResponseType.UpdateMessage
            or InteractionResponseType.DeferredUpdateMessage =>
                "UpdateMessageInteractionCallbackRequest",
            _ => "CreateMessageInteractionCallbackRequest",
        };

    /// <summary>What is wrong with a body; skips the test where the description is missing.</summary>
    /// <param name="name">The schema that the body has to meet.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string name, string body)
    {
        var root = await Definitions.Value;
        Assert.SkipWhen(
            root is null,
            "The file shared/discord/openapi.json does not lie beside the repository."
        );
        return [.. root!.Definitions[name].ActualSchema.Validate(body).Select(fault => $"{fault}")];
    }

    private static async Task<JsonSchema?> LoadAsync()
    {
        if (Repository.FindShared("discord/openapi.json") is not { } file)
        {
            return null;
        }

        var text = (await File.ReadAllTextAsync(file)).Replace(
            "#/components/schemas/",
            "#/definitions/",
            StringComparison.Ordinal
        );
        var schemas = JsonNode.Parse(text)!["components"]!["schemas"]!;
        Prepare(schemas);
        return await JsonSchema.FromJsonAsync(
            new JsonObject { ["definitions"] = schemas.DeepClone() }.ToJsonString()
        );
    }

    // The library knows no "const", and a schema that names properties is meant to name all.
    private static void Prepare(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Prepare(item);
            }
        }

        if (node is not JsonObject schema)
        {
            return;
        }

        if (schema["const"] is JsonValue value)
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value.DeepClone());
        }

        if (schema["properties"] is JsonObject && schema["type"] is JsonValue)
        {
            schema.TryAdd("additionalProperties", false);
        }

        foreach (var (_, child) in schema)
        {
            Prepare(child);
        }
    }
}
