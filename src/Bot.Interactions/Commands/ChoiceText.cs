using System.Globalization;
using System.Text;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Commands;

/// <summary>Text for a row of autocomplete: one line of bounded length, never cut inside a character.</summary>
internal static class ChoiceText
{
    private const string Ellipsis = "…";
    private const int LongestLine = 400;

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

    // Direction marks of a title would turn the rest of the row around, and control characters are not shown.
    private static string OneLine(string text)
    {
        if (text.Length <= LongestLine && VisibleText.IsCleanLine(text))
        {
            return text;
        }

        StringBuilder line = new(Math.Min(text.Length, 512));
        Span<char> written = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > LongestLine)
            {
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                line.Append(written[..rune.EncodeToUtf16(written)]);
            }
        }

        return line.ToString().TrimEnd();
    }
}
