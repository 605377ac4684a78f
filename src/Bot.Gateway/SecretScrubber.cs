using System.Text.RegularExpressions;

namespace Bot.Gateway;

/// <summary>Takes the bot's token and the tokens of interactions out of text that goes to a log.</summary>
internal sealed partial class SecretScrubber(string token)
{
    private const string Hidden = "***";

    public string Scrub(string text)
    {
        var scrubbed = InteractionToken().Replace(text, "$1" + Hidden);
        return token.Length == 0
            ? scrubbed
            : scrubbed.Replace(token, Hidden, StringComparison.Ordinal);
    }

    // Addresses of answers hold the interaction's token, and Discord.Net names them when it waits or fails.
    [GeneratedRegex(
        """((?:interactions|webhooks)/[0-9]+/)[^/\s?"'\\]+""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InteractionToken();
}
