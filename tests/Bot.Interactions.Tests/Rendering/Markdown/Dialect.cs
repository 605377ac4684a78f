using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Rendering.Markdown;

/// <summary>Markdown of a note that stands beside a few others, in Discord's dialect.</summary>
internal static class Dialect
{
    private const string Others = """

        === People/Ada Quill.md
        ---
        aliases: [Quill]
        ---
        Counts.
        === C__x (draft).md
        Named oddly.
        === Secret.md
        ---
        publish: false
        ---
        Hidden.
        """;

    public static DiscordMarkdown Of(string markdown, string? noteUrl = null)
    {
        var vault = VaultText.Vault("=== Note.md\n" + markdown + Others);
        return new DiscordMarkdown(vault, vault.Note("Note.md"), AddressTemplate.Parse(noteUrl));
    }

    public static string Description(string markdown, string? noteUrl = null) =>
        Of(markdown, noteUrl).Description(markdown);

    public static string Line(string markdown, string? noteUrl = null) =>
        Of(markdown, noteUrl).Line(markdown);
}
