using System.ComponentModel.DataAnnotations;
using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Content.Git;

/// <summary>The repository that the notes come from. Without an address they come from a folder.</summary>
internal sealed partial class GitOptions : IValidatableObject
{
    public const string Section = "Content:Git";

    /// <summary>The repository's address, without credentials.</summary>
    public string? Url { get; init; }

    /// <summary>The branch; null for the repository's own default.</summary>
    [WhenUnset("the repository's own")]
    public string? Branch { get; init; }

    /// <summary>The folder within the repository that holds the notes; null for all of it.</summary>
    [WhenUnset("all of it")]
    public string? Path { get; init; }

    /// <summary>The user that the token belongs to. Most hosts take any name beside a token.</summary>
    public string Username { get; init; } = "x-access-token";

    /// <summary>A password or access token for an https address.</summary>
    [Secret]
    public string? Token { get; init; }

    /// <summary>How long one step of git, such as a fetch, may take.</summary>
    [Between(1, 3600)]
    public int TimeoutSeconds { get; init; } = 120;

    /// <summary>Holds what goes together to its form.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        GitOptionsRules.WrongIn(this);

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<GitOptions>;
}
