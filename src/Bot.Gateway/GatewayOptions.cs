using Microsoft.Extensions.Options;

namespace Bot.Gateway;

/// <summary>How the bot connects to Discord's gateway.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token, a secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where Discord's REST interface is, version included. It says where the gateway is.</summary>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>
    /// The shards of this process, as <see cref="ShardRange"/> reads them; empty for all, as many as Discord recommends.
    /// </summary>
    public string? Shards { get; set; }

    /// <summary>What the bot's status says; empty for the number of notes.</summary>
    public string? Status { get; set; }

    /// <summary>Refuses <see cref="Shards"/> that cannot be read, in a sentence that begins with the name below the section.</summary>
    public sealed class Validator : IValidateOptions<GatewayOptions>
    {
        /// <inheritdoc />
        public ValidateOptionsResult Validate(string? name, GatewayOptions options) =>
            string.IsNullOrWhiteSpace(options.Shards) || ShardRange.TryParse(options.Shards, out _)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{nameof(Shards)}: must be a number of shards such as 4, or the part of them that this process "
                        + "runs, such as 0-3/8. Leave it out to run as many as Discord recommends."
                );
    }
}
