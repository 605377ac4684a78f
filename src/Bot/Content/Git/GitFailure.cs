using System.Text;
using Bot.Configuration;

namespace Bot.Content.Git;

/// <summary>Says what git means when it fails, in words that hold no secret and name what helps.</summary>
internal static class GitFailure
{
    private const int LongestQuote = 300;

    // What git and those it asks write in the locale C, and what helps. The first that fits counts.
    private static readonly (string[] Marks, string Meaning)[] Known =
    [
        (
            ["could not read Username", "Authentication failed", "error: 401", "error: 403"],
            "refused the credentials, or wants some. Set Content__Git__Token (and Content__Git__Username where the host minds it) in the environment, to a token that may read the repository."
        ),
        (
            ["Permission denied (", "Host key verification failed"],
            "refused the key. Give the user that the bot runs as an SSH key that may read the repository, and the host's key in known_hosts."
        ),
        (
            ["error: 301", "error: 302", "error: 307", "error: 308"],
            "sends elsewhere, and credentials are not sent along. Set Content:Git:Url to the address that it leads to."
        ),
        (
            ["couldn't find remote ref HEAD"],
            "has no branch of its own, as when nothing was pushed yet. Push the notes, or name a branch with Content:Git:Branch."
        ),
        (
            ["couldn't find remote ref", "Could not find remote branch"],
            "has no such branch. Look at Content:Git:Branch."
        ),
        (
            [
                "does not appear to be a git repository",
                "error: 404",
                "Repository not found",
                "' not found",
                "does not exist",
            ],
            "is not there, or not for these credentials. Look at Content:Git:Url and Content__Git__Token."
        ),
        (
            ["dubious ownership"],
            "belongs to another user of this machine. Let the user that the bot runs as own it, or name it in git's safe.directory."
        ),
        (
            ["No space left on device", "Disk quota exceeded"],
            "does not fit: the disk of Content:StateFolder is full."
        ),
        (
            ["Read-only file system", "Permission denied", "unable to create temporary file"],
            "cannot be kept: the folder Content:StateFolder cannot be written to."
        ),
        (
            [
                "Could not resolve",
                "Failed to connect",
                "Connection refused",
                "unable to connect",
                "Connection timed out",
                "Connection reset",
                "No route to host",
                "Network is unreachable",
                "early EOF",
                "hung up unexpectedly",
                "SSL",
                "certificate",
            ],
            "could not be reached. Look at the network and at Content:Git:Url."
        ),
    ];

    /// <summary>The rest of a sentence that begins with the repository.</summary>
    public static string Explain(string error, GitOptions options)
    {
        var meaning = Known
            .FirstOrDefault(each =>
                each.Marks.Any(mark => error.Contains(mark, StringComparison.Ordinal))
            )
            .Meaning;
        return $"{meaning ?? "could not be read."} Git says: {Quote(error, options)}";
    }

    /// <summary>Credentials in the form in which they are sent.</summary>
    public static string Encoded(string username, string token) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{token}"));

    // What a remote says ("remote: …") is anybody's text; git's own lines say enough.
    private static string Quote(string error, GitOptions options)
    {
        var lines = error
            .Split('\n')
            .Where(line =>
                line.StartsWith("fatal:", StringComparison.Ordinal)
                || line.StartsWith("error:", StringComparison.Ordinal)
            );
        var text = string.Join(' ', lines.Distinct(StringComparer.Ordinal));
        if (options.Token is { Length: > 0 } token)
        {
            text = text.Replace(
                    Encoded(options.Username, token),
                    ShownValue.Mask,
                    StringComparison.Ordinal
                )
                .Replace(token, ShownValue.Mask, StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(token), ShownValue.Mask, StringComparison.Ordinal);
        }

        if (options.Url is { } url && GitAddress.Read(url, out _) is { } address)
        {
            text = text.Replace(url, address.Shown, StringComparison.Ordinal);
        }

        text = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
        return text.Length switch
        {
            0 => "nothing.",
            > LongestQuote => text[..LongestQuote] + "…",
            _ => text,
        };
    }
}
