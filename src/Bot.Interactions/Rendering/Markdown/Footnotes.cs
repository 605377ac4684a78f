using System.Text.RegularExpressions;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Footnotes, which Discord does not know, as small print.</summary>
internal static partial class Footnotes
{
    /// <summary>A paragraph in Discord's Markdown that begins with a footnote: each of its notes on a line of small print.</summary>
    public static string Write(string paragraph) => Mark().Replace(paragraph, "-# ${mark} ");

    [GeneratedRegex(
        @"^(?<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}|\[[^\]\n]{1,40}\]):[ ]?",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Mark();
}
