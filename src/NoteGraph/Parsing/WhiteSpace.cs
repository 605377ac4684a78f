using System.Text;

namespace NoteGraph.Parsing;

/// <summary>White space in text that is shown on one line.</summary>
internal static class WhiteSpace
{
    /// <summary>A text without white space at its ends and with one blank for every stretch of it within.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    private static bool IsCollapsed(string text)
    {
        var before = ' ';
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) && (character != ' ' || before == ' '))
            {
                return false;
            }

            before = character;
        }

        return before != ' ' || text.Length == 0;
    }
}
