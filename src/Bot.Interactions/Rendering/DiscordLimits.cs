namespace Bot.Interactions.Rendering;

/// <summary>
/// Every number that Discord rejects beyond. Texts are counted in UTF-16 units, as they are: Discord itself trims them and
/// counts code points, which are never more, but Discord.Net refuses what has more units. So both transports take the same.
/// Sources are pages of Discord's developer documentation, API v10.
/// </summary>
public static class DiscordLimits
{
    /// <summary>Characters of a message outside its embeds. Source: "Message Resource", Create Message.</summary>
    public const int Content = 2000;

    // Source of the next ten: "Message Resource", Embed Limits.
    public const int Embeds = 10;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int EmbedFooter = 2048;
    public const int EmbedAuthor = 256;

    /// <summary>Titles, descriptions, field names and values, footers and authors over all embeds of a message.</summary>
    public const int EmbedTotal = 6000;

    /// <summary>The largest colour.</summary>
    public const int Color = 0xFFFFFF;

    /// <summary>Characters of an address in an embed. Source: the API's OpenAPI document, UrlEmbed schemas.</summary>
    public const int EmbedUrl = 2048;

    /// <summary>Files of a message. Source: "API Reference", Uploading Files.</summary>
    public const int Files = 10;

    /// <summary>Bytes of a file; some servers may take more. Source: "API Reference", Uploading Files.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>Characters of what is said of a file. Source: "Message Resource", Attachment Object.</summary>
    public const int AttachmentDescription = 1024;

    // Source of the next ten: "Component Reference", Action Row, Button, String Select.
    public const int Rows = 5;
    public const int ButtonsInRow = 5;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int ButtonUrl = 512;
    public const int SelectOptions = 25;

    /// <summary>Characters of what a menu says before a choice: Discord takes 150, Discord.Net 100.</summary>
    public const int SelectPlaceholder = 100;

    public const int OptionLabel = 100;
    public const int OptionValue = 100;
    public const int OptionDescription = 100;

    /// <summary>Rows of autocomplete. Source: "Receiving and Responding", Autocomplete.</summary>
    public const int Choices = 25;

    /// <summary>Characters of an autocomplete row's name and of its value. Source: "Application Commands", Option Choice.</summary>
    public const int ChoiceText = 100;

    // Source of the rest: "Application Commands", Application Command Naming, Option Structure, Slash Commands.

    /// <summary>Characters of the name of a command, of a subcommand and of an option.</summary>
    public const int CommandName = 32;

    /// <summary>Characters of what is said of any of them.</summary>
    public const int CommandDescription = 100;

    /// <summary>Subcommands of a command, and options of either.</summary>
    public const int CommandOptions = 25;

    /// <summary>Characters of a text that an option takes.</summary>
    public const int OptionText = 6000;

    /// <summary>Names and descriptions of a command with all that is below it.</summary>
    public const int CommandTotal = 8000;
}
