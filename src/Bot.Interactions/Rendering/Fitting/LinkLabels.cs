using System.Text;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>Links as their labels alone, for where there is no room for their addresses.</summary>
internal static class LinkLabels
{
    /// <summary>A text in Discord's Markdown in which the links after a place lead nowhere any more.</summary>
    public static string Only(string text, int start)
    {
        StringBuilder words = new(text.Length);
        words.Append(text, 0, start);
        foreach (var token in DialectScanner.Scan(text).Where(token => token.End > start))
        {
            var from = Math.Max(start, token.Start);
            if (token.Kind == DialectKind.Atom && text[from] == '[')
            {
                // What was no mark behind a bracket may begin a line now.
                words.Append(DiscordEscaping.LineStarts(text[(from + 1)..text.IndexOf(']', from)]));
            }
            else
            {
                words.Append(text, from, token.End - from);
            }
        }

        return words.ToString();
    }
}
