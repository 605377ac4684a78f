using System.ComponentModel.DataAnnotations;
using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Http.Hook;

/// <summary>How the host of the repository tells that something was pushed.</summary>
internal sealed partial class HookOptions
{
    public const string Section = "Content:Hook";

    /// <summary>What deliveries are signed with: a secret. Without it there is no webhook.</summary>
    [Secret]
    [RegularExpression(
        "^.{16,}$",
        ErrorMessage = "must have at least 16 characters, so that nobody guesses it. openssl rand -hex 32 makes a good one."
    )]
    public string? Secret { get; init; }

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<HookOptions>;
}
