using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>How the bot reaches Discord, and how Discord reaches the bot. All of it may be missing.</summary>
internal sealed partial class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token. With it the bot connects to the gateway and registers its commands.</summary>
    [Secret]
    [RegularExpression(
        @"^[A-Za-z0-9._\-]+$",
        ErrorMessage = "has characters that no token has. Copy it again from the Developer Portal, "
            + "page Bot, without quotes and without the word Bot before it."
    )]
    public string? Token { get; init; }

    /// <summary>The application's public key in hexadecimal. With it the interactions endpoint is served.</summary>
    [RegularExpression(
        "^[0-9A-Fa-f]{64}$",
        ErrorMessage = "must be 64 hexadecimal digits. Copy it from the Developer Portal, "
            + "page General Information, field Public Key."
    )]
    public string? PublicKey { get; init; }

    /// <summary>The application's id; when missing, it is asked of Discord with the token.</summary>
    [WhenUnset("asked of Discord")]
    [RegularExpression(
        DiscordId.Pattern,
        ErrorMessage = DiscordId.Form
            + " Copy it from the Developer Portal, page General Information."
    )]
    public string? ApplicationId { get; init; }

    /// <summary>The one server to register commands in; when missing or empty, which reads as null, they are registered for all.</summary>
    [RegularExpression(
        DiscordId.Pattern,
        ErrorMessage = DiscordId.Form
            + " In Discord, right-click the server and choose Copy Server ID, or leave the setting out."
    )]
    public string? GuildId
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Whether the bot puts its commands at Discord when it starts, if they differ.</summary>
    public bool Register { get; init; } = true;

    /// <summary>The gateway's shards in this process: a number, or a part such as <c>0-3/8</c>. Read by the gateway.</summary>
    [WhenUnset("as Discord says")]
    public string? Shards { get; init; }

    /// <summary>What the bot's status says on the gateway. Read by the gateway.</summary>
    [WhenUnset("the number of notes")]
    public string? Status { get; init; }

    /// <summary>Where Discord's REST interface is, version included.</summary>
    [Required(ErrorMessage = "must not be empty. Leave it out to use Discord itself.")]
    [HttpAddress(
        IsBase = true,
        ErrorMessage = "must be an http or https address without a user name or a query, such as "
            + "https://discord.com/api/v10."
    )]
    public string ApiBaseUrl { get; init; } = "https://discord.com/api/v10";

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<DiscordOptions>;
}
