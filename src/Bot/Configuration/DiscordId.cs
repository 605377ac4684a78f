using System.Text.RegularExpressions;

namespace Bot.Configuration;

/// <summary>Ids of servers, users, channels and applications, which are numbers. Source: Discord, "API Reference", Snowflakes.</summary>
internal static partial class DiscordId
{
    /// <summary>What each of them matches.</summary>
    public const string Pattern = @"^[0-9]{15,20}\z";

    /// <summary>The same in words, for what does not.</summary>
    public const string Form = "must be a number of 15 to 20 digits.";

    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text) => Matching().IsMatch(text);

    [GeneratedRegex(Pattern)]
    private static partial Regex Matching();
}
