using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering;

/// <summary>The addresses under which the files of a vault can be opened. What is the same in all of them is looked at once.</summary>
public sealed class AddressTemplate
{
    /// <summary>What stands for the percent-encoded path.</summary>
    public const string Mark = "{path}";

    // As the mark stands in an address.
    private const string EncodedMark = "%7Bpath%7D";

    private readonly string[] _parts;

    private AddressTemplate(string[] parts) => _parts = parts;

    /// <summary>
    /// Reads a template such as <c>https://notes.example.org/{path}</c>. Null for anything but an http or https address
    /// without a user name that has the mark behind its host.
    /// </summary>
    public static AddressTemplate? Parse(string? template) =>
        Addresses.Safe(template)?.Split(EncodedMark) is { Length: > 1 } parts
            ? new AddressTemplate(parts)
            : null;

    /// <summary>The address of a file, safe to stand in a message; null when it would be too long.</summary>
    /// <param name="path">The path in the vault, with <c>/</c> between folders.</param>
    public string? For(string path)
    {
        var encoded = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
        var address = string.Join(encoded, _parts);
        return address.Length <= Addresses.Longest ? address : null;
    }
}
