namespace Bot.Interactions.Rendering;

/// <summary>
/// Addresses under which notes and pictures can be opened, with <c>{path}</c> for the percent-encoded path in the vault.
/// Section <c>Links</c> of the configuration.
/// </summary>
public sealed record LinkTemplates
{
    /// <summary>The section's name.</summary>
    public const string Section = "Links";

    /// <summary>For example <c>https://notes.example.org/{path}</c>; null when notes cannot be opened anywhere.</summary>
    public string? NoteUrl { get; init; }

    /// <summary>For example <c>https://notes.example.org/files/{path}</c>; null when pictures are not served.</summary>
    public string? ImageUrl { get; init; }
}
