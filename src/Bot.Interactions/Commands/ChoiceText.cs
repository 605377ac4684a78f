using System.Globalization;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Commands;

/// <summary>Text for a row of autocomplete: one line of bounded length, never cut inside a character.</summary>
internal static class ChoiceText
{
    private const string Ellipsis = "…";

    // Four times what a row takes.
    private const int LongestLine = 4 * DiscordLimits.ChoiceText;

    /// <summary>The text on one line, cut to a length with an ellipsis.</summary>
    public static string Fit(string text, int length = DiscordLimits.ChoiceText)
    {
        var line = OneLine(text);
        if (line.Length <= length)
        {
            return line;
        }

        var end = 0;
        for (var next = 0; next <= length - Ellipsis.Length; )
        {
            end = next;
            next += StringInfo.GetNextTextElementLength(line.AsSpan(next));
        }

        return string.Concat(line.AsSpan(0, end).TrimEnd(), Ellipsis);
    }

    /// <summary>A name on one line: <see cref="VisibleText.Nameless"/> where nothing of it can be seen.</summary>
    public static string Name(string name) =>
        OneLine(name) is { Length: > 0 } line ? line : VisibleText.Nameless;

    // Direction marks of a title would turn the rest of the row around. What is far beyond a row's end is not even read.
    private static string OneLine(string text) =>
        VisibleText.Line(
            text.Length <= LongestLine ? text
            : char.IsHighSurrogate(text[LongestLine - 1]) ? text[..(LongestLine - 1)]
            : text[..LongestLine]
        );
}
