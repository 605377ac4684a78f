using System.Text.RegularExpressions;

namespace Bot.Content.Git;

/// <summary>The address of a repository in one of the forms that are taken.</summary>
/// <param name="Text">As git takes it.</param>
/// <param name="Protocol">What git calls the way there: the only one that it is then allowed to use.</param>
internal sealed partial record GitAddress(string Text, string Protocol)
{
    private const string File = "file";
    private static readonly string[] Protocols = ["https", "http", "ssh", "git", File];

    /// <summary>Whether credentials are sent along.</summary>
    public bool IsHttp => Protocol is "https" or "http";

    /// <summary>Whether what is sent can be read on the way.</summary>
    public bool IsInTheClear =>
        Protocol == "http" && Uri.TryCreate(Text, UriKind.Absolute, out var uri) && !uri.IsLoopback;

    /// <summary>The address as it may be shown: without a query, in which some hosts take credentials.</summary>
    public string Shown => IsHttp ? Text.Split('?', '#')[0] : Text;

    /// <summary>Reads an address; null with the reason, which never quotes it, when it is none that is taken.</summary>
    public static GitAddress? Read(string text, out string? wrong)
    {
        wrong =
            text.Any(char.IsControl) || text.StartsWith('-') || Helper().IsMatch(text)
                ? "is no address that is taken."
                : null;
        if (wrong is not null)
        {
            return null;
        }

        if (System.IO.Path.IsPathFullyQualified(text))
        {
            return new GitAddress(text, File);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && Protocols.Contains(uri.Scheme))
        {
            var isHttp = uri.Scheme is "https" or "http";
            wrong =
                isHttp ? (uri.UserInfo.Length > 0 ? HoldsCredentials : null)
                : uri.UserInfo.Contains(':') ? HoldsCredentials
                : null;
            return wrong is null ? new GitAddress(text, uri.Scheme) : null;
        }

        if (Scp().IsMatch(text))
        {
            return new GitAddress(text, "ssh");
        }

        wrong =
            "must be an address such as https://github.com/you/notes.git, git@github.com:you/notes.git or the full path of a repository.";
        return null;
    }

    private const string HoldsCredentials =
        "holds a user name or a password. Those belong into the environment, as Content__Git__Username and Content__Git__Token.";

    // "ext::…" and its like run a program.
    [GeneratedRegex("^[A-Za-z0-9+.-]*::")]
    private static partial Regex Helper();

    [GeneratedRegex(@"^[^/:\s]+:(?!//)[^:\s]\S*$")]
    private static partial Regex Scp();
}
