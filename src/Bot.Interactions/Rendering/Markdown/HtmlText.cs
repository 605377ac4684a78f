using NoteGraph.Parsing.Html;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The words of a block of HTML as Discord's Markdown.</summary>
internal static class HtmlText
{
    /// <summary>The words, a line for each block of it, escaped; empty when there is nothing to read.</summary>
    public static string Write(string html) =>
        string.Join(
            '\n',
            HtmlWords
                .Of(html)
                .Split('\r', '\n')
                .Select(VisibleText.Line)
                .Where(line => line.Length > 0)
                .Select(line => DiscordEscaping.LineStarts(DiscordEscaping.Escape(line)))
        );
}
