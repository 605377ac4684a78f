using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Bot.Content.Git;

/// <summary>Holds the section <c>Content:Git</c> to its form, without ever quoting what may be a secret.</summary>
internal sealed partial class GitOptionsValidator : IValidateOptions<GitOptions>
{
    private const int LongestTimeout = 3600;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, GitOptions options)
    {
        string[] failures = [.. FailuresOf(options)];
        return failures is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(GitOptions options)
    {
        if (options.TimeoutSeconds is < 1 or > LongestTimeout)
        {
            yield return $"{nameof(options.TimeoutSeconds)}: must be a number between 1 and {LongestTimeout}.";
        }

        if (options.Url is not { Length: > 0 } url)
        {
            yield break;
        }

        var address = GitAddress.Read(url, out var wrong);
        if (wrong is not null)
        {
            yield return $"{nameof(options.Url)}: {wrong}";
        }

        if (options.Branch is { Length: > 0 } branch && !IsBranch(branch))
        {
            yield return $"{nameof(options.Branch)}: is no name of a branch. Write it as in “main”, without refs/heads/.";
        }

        if (options.Path is { Length: > 0 } path && !IsBelow(path))
        {
            yield return $"{nameof(options.Path)}: must be a folder within the repository, such as notes or docs/vault.";
        }

        if (options.Token is { Length: > 0 } && address is not null)
        {
            if (!address.IsHttp)
            {
                yield return $"{nameof(options.Token)}: goes with an https address. Over SSH the keys of the user that the bot runs as count.";
            }
            else if (address.IsInTheClear)
            {
                yield return $"{nameof(options.Url)}: must begin with https:// when there is a token, since http:// lets everybody on the way read it.";
            }
        }

        if (
            options.Username.Length == 0
            || options.Username.Any(sign => char.IsControl(sign) || sign == ':')
        )
        {
            yield return $"{nameof(options.Username)}: must be a name without a colon.";
        }
    }

    // Source: git, "git-check-ref-format".
    private static bool IsBranch(string branch) =>
        !branch.StartsWith("refs/", StringComparison.Ordinal) && Branch().IsMatch(branch);

    private static bool IsBelow(string path) =>
        !path.Any(char.IsControl)
        && path.TrimEnd('/').Split('/').All(part => part is not ("" or "." or ".."));

    [GeneratedRegex(
        @"^(?![-/.])(?!.*(?:\.\.|@\{|//|/\.|\.lock(?:/|$)))[^\x00-\x20\x7F~^:?*\[\\]+(?<![/.])$"
    )]
    private static partial Regex Branch();
}
