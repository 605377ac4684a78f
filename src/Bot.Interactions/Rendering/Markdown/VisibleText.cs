using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// Text without what cannot be seen: control characters, marks that turn the direction of what follows, blanks without
/// width. A joiner stays between two visible characters, where scripts and emoji need it.
/// </summary>
public static class VisibleText
{
    /// <summary>Stands for a name of which nothing can be seen. Discord refuses a message or a list that has one blank.</summary>
    public const string Nameless = "…";

    private const int BlackFlag = 0x1F3F4;
    private const string ReplacementChar = "\uFFFD";

    // What stays as it is wherever it stands, of the characters before the ideographs.
    private static readonly SearchValues<char> Lasting = SearchValues.Create([
        .. Enumerable
            .Range(' ', 0x3000 - ' ')
            .Select(code => (char)code)
            .Where(sign =>
                sign == ' '
                || (
                    !char.IsSurrogate(sign)
                    && !char.IsWhiteSpace(sign)
                    && !IsJoiner(new Rune(sign))
                    && IsVisible(new Rune(sign))
                )
            ),
    ]);

    private static readonly char[] BetweenWords = [' ', '\n'];

    /// <summary>The text without invisible characters. Line breaks stay, other white space becomes a blank.</summary>
    public static string Clean(string text)
    {
        if (IsLasting(text))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        var last = new Rune(' ');
        var isFlag = false;
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var written = text.AsSpan(at, length);
            at += length;
            var isCarriageReturn = rune.Value == '\r';
            if (isCarriageReturn && at < text.Length && text[at] == '\n')
            {
                continue;
            }

            isFlag = rune.Value == BlackFlag || (isFlag && IsTagCharacter(rune));
            if (isCarriageReturn || rune.Value is '\n' or 0x2028 or 0x2029)
            {
                clean.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(rune.Value is 0xA0 or 0x202F ? '\u00A0' : ' ');
            }
            else if (IsVisible(rune) || (IsJoiner(rune) && !Rune.IsWhiteSpace(last)) || isFlag)
            {
                // Half a surrogate pair is decoded as a mark that says so.
                clean.Append(rune == Rune.ReplacementChar ? ReplacementChar : written);
            }
            else
            {
                continue;
            }

            last = rune;
        }

        return clean.ToString();
    }

    /// <summary>The text on one line: as <see cref="Clean"/>, with each stretch of white space as one blank, and trimmed.</summary>
    public static string Line(string text)
    {
        var clean = Clean(text);
        return IsLine(clean)
            ? clean
            : string.Join(' ', clean.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text on one line as a name: <see cref="Nameless"/> where nothing of it can be seen.</summary>
    public static string Name(string text) => Line(text) is { Length: > 0 } line ? line : Nameless;

    private static bool IsLine(string clean) =>
        !clean.StartsWith(' ')
        && !clean.EndsWith(' ')
        && !clean.Contains('\n')
        && !clean.Contains("  ", StringComparison.Ordinal);

    private static bool IsLasting(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange(' ', '~') is var other
        && (other < 0 || !text[other..].ContainsAnyExcept(Lasting));

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
        && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0);

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool IsTagCharacter(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}
