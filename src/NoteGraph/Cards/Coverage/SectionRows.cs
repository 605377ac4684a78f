using System.Text.RegularExpressions;

namespace NoteGraph.Cards.Coverage;

/// <summary>
/// Looks for rows and bullets line by line, without the parser that cards are read with, so that the two can be held
/// against each other.
/// </summary>
internal static partial class SectionRows
{
    /// <summary>Whether a text has a table row with a name and a value, or a bullet with a colon in it.</summary>
    public static bool HasStats(string text)
    {
        var isTable = false;
        foreach (var line in LinesOf(text).Select(line => line.Trim()))
        {
            if (Delimiters().IsMatch(line))
            {
                isTable = true;
            }
            else if (isTable && IsFilledRow(line) || IsNamedBullet(line))
            {
                return true;
            }
            else if (line.Length == 0)
            {
                isTable = false;
            }
        }

        return false;
    }

    /// <summary>Whether a text has a bullet with a word in it, or a link, before its sources.</summary>
    public static bool HasRelated(string text) =>
        LinesOf(text)
            .TakeWhile(line => !Sources().IsMatch(line))
            .Any(line => Bullet().IsMatch(line) || Link().IsMatch(line));

    private static string[] LinesOf(string text) =>
        text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);

    private static bool IsFilledRow(string line) =>
        line.Contains('|', StringComparison.Ordinal)
        && line.Trim('|').Split('|') is [var name, var value, ..]
        && name.Any(char.IsLetterOrDigit)
        && !string.IsNullOrWhiteSpace(value);

    private static bool IsNamedBullet(string line) =>
        Bullet().IsMatch(line)
        && line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
        && line.AsSpan(0, colon).ContainsAnyInRange('A', 'z')
        && !line.AsSpan(colon + 1).IsWhiteSpace();

    [GeneratedRegex(@"^\|?[ :]*-[-: |]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Delimiters();

    [GeneratedRegex(@"^[\s>]*[-*+] .*\w", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<!!)\[\[[^\[\]]+\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\W*sources?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sources();
}
