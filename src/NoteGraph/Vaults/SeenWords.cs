using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>
/// The words of a label as a reader sees them: without comments, tags, marks of emphasis and invisible characters, entities
/// as what they stand for, and with no difference between blanks.
/// </summary>
internal static class SeenWords
{
    // What is longer, or has no end, is taken to be seen.
    private const int LongestUnseen = 1000;

    private static readonly SearchValues<char> Openers = SearchValues.Create("%<");
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~=\\");

    /// <summary>The words of a text.</summary>
    /// <param name="text">A label as it is written.</param>
    /// <param name="insteadOfUnseen">Stands for each comment and each tag.</param>
    public static string Of(string text, string insteadOfUnseen) =>
        WhiteSpace.Collapse(
            string.Concat(
                WebUtility
                    .HtmlDecode(WithoutUnseen(text, insteadOfUnseen))
                    .EnumerateRunes()
                    .Where(IsSeen)
            )
        );

    private static string WithoutUnseen(string text, string instead)
    {
        var from = text.AsSpan().IndexOfAny(Openers);
        if (from < 0)
        {
            return text;
        }

        StringBuilder seen = new(text, 0, from, text.Length);
        while (from < text.Length)
        {
            var rest = text.AsSpan(from);
            var unseen = UnseenLength(rest);
            if (unseen > 0)
            {
                seen.Append(instead);
            }
            else
            {
                unseen = 1;
                seen.Append(rest[0]);
            }

            rest = rest[unseen..];
            var next = rest.IndexOfAny(Openers);
            var words = next < 0 ? rest.Length : next;
            seen.Append(rest[..words]);
            from += unseen + words;
        }

        return seen.ToString();
    }

    // The length of the comment or tag that a text begins with, 0 when it begins with neither.
    private static int UnseenLength(ReadOnlySpan<char> text) =>
        text.StartsWith("%%") ? LengthUntil(text, "%%".Length, "%%")
        : text.StartsWith("<!--") ? LengthUntil(text, "<!--".Length, "-->")
        : TagLength(text);

    private static int LengthUntil(ReadOnlySpan<char> text, int start, string end)
    {
        var within = text[start..];
        var length = within[..Math.Min(within.Length, LongestUnseen + end.Length)].IndexOf(end);
        return length < 0 ? 0 : start + length + end.Length;
    }

    private static int TagLength(ReadOnlySpan<char> text)
    {
        var name = text.StartsWith("</") ? 2 : 1;
        if (text is not ['<', ..] || text.Length <= name || !char.IsAsciiLetter(text[name]))
        {
            return 0;
        }

        var within = text[(name + 1)..];
        var end = within[..Math.Min(within.Length, LongestUnseen + 1)].IndexOfAny('<', '>');
        return end >= 0 && within[end] == '>' ? name + 1 + end + 1 : 0;
    }

    private static bool IsSeen(Rune rune) =>
        !(rune.IsBmp && Marks.Contains((char)rune.Value)) && !IsInvisible(rune);

    // Format characters such as the soft hyphen and the blank of no width, and the letters and marks that show nothing either:
    // the joiner of graphemes, the fillers of Hangul, and variation selectors.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xE0100 and <= 0xE01EF)
        || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune));
}
