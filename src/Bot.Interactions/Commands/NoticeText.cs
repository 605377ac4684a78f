using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Commands;

/// <summary>Words that are not the bot's own, in a sentence that is.</summary>
internal static class NoticeText
{
    private const int Longest = 60;

    /// <summary>A name, or what somebody typed: shortened, and so that Discord shows it as it is.</summary>
    public static string Of(string text) => DiscordMarkdown.Text(text, Longest);
}
