using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Bot.Content.Git;

/// <summary>Holds the section <c>Content:Git</c> to its form, without ever quoting what may be a secret.</summary>
internal static partial class GitOptionsRules
{
    /// <summary>What is wrong in what belongs together; nothing without an address.</summary>
    public static IEnumerable<ValidationResult> WrongIn(GitOptions options)
    {
        if (options.Url is not { Length: > 0 } url)
        {
            yield break;
        }

        var address = GitAddress.Read(url, out var wrong);
        if (wrong is not null)
        {
            yield return Wrong(nameof(options.Url), wrong);
        }

        if (options.Branch is { Length: > 0 } branch && !IsBranch(branch))
        {
            yield return Wrong(
                nameof(options.Branch),
                "is no name of a branch. Write it as in “main”, without refs/heads/."
            );
        }

        if (options.Path is { Length: > 0 } path && !IsBelow(path))
        {
            yield return Wrong(
                nameof(options.Path),
                "must be a folder within the repository, such as notes or docs/vault."
            );
        }

        if (options.Token is { Length: > 0 } && address is not null)
        {
            if (!address.IsHttp)
            {
                yield return Wrong(
                    nameof(options.Token),
                    "goes with an https address. Over SSH the keys of the user that the bot runs as count."
                );
            }
            else if (address.IsInTheClear)
            {
                yield return Wrong(
                    nameof(options.Url),
                    "must begin with https:// when there is a token, since http:// lets everybody on the way read it."
                );
            }
        }

        if (
            options.Username.Length == 0
            || options.Username.Any(sign => char.IsControl(sign) || sign == ':')
        )
        {
            yield return Wrong(nameof(options.Username), "must be a name without a colon.");
        }
    }

    private static ValidationResult Wrong(string setting, string message) =>
        new(message, [setting]);

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
