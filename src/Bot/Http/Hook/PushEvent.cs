using System.Text.Json;

namespace Bot.Http.Hook;

/// <summary>
/// What a delivery says of a push.
/// Source: GitHub, "Webhook events and payloads", push.
/// </summary>
/// <param name="Reference">What was pushed to, such as <c>refs/heads/main</c>.</param>
/// <param name="DefaultBranch">The branch that is read when none is named; null when it is not said.</param>
/// <param name="IsDeleted">Whether it is there no more.</param>
internal readonly record struct PushEvent(string Reference, string? DefaultBranch, bool IsDeleted)
{
    /// <summary>Reads a delivery; false for a body that tells of no push.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> body, out PushEvent push)
    {
        push = default;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (TextOf(json.RootElement, "ref") is not { } reference)
            {
                return false;
            }

            push = new PushEvent(
                reference,
                Property(json.RootElement, "repository") is { } repository
                    ? TextOf(repository, "default_branch")
                    : null,
                Property(json.RootElement, "deleted") is { ValueKind: JsonValueKind.True }
            );
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a text is no JSON to .NET, though it is read as such at first.
            return false;
        }
    }

    /// <summary>Whether it changes a branch.</summary>
    /// <param name="branch">The branch; null or blank for the default.</param>
    public bool Changes(string? branch) =>
        !IsDeleted
        && (string.IsNullOrEmpty(branch) ? DefaultBranch : branch) is { } wanted
        && Reference == $"refs/heads/{wanted}";

    private static string? TextOf(JsonElement parent, string name) =>
        Property(parent, name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()
            : null;

    private static JsonElement? Property(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value)
            ? value
            : null;
}
