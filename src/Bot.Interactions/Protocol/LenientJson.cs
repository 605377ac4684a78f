using System.Text.Json;

namespace Bot.Interactions.Protocol;

/// <summary>
/// Reads JSON of which nothing is sure: what is not there, or is something else, reads as nothing. So does what stands beside
/// half a surrogate pair, which JSON may spell and .NET refuses to read.
/// </summary>
internal static class LenientJson
{
    /// <summary>A property of an object.</summary>
    public static JsonElement Property(this JsonElement element, string name)
    {
        try
        {
            return
                element.ValueKind == JsonValueKind.Object
                && element.TryGetProperty(name, out var property)
                ? property
                : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>The items of an array.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

    /// <summary>A property that is a string; empty for any other.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.Property(name).Text();

    /// <summary>A string; empty for anything else.</summary>
    public static string Text(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
