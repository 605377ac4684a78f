using System.Buffers;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>One half of a pair of formatting marks.</summary>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Opens">Whether it begins the run.</param>
internal readonly record struct Mark(int Length, bool Opens);

/// <summary>Finds which marks of a text belong together, and what between them is never cut.</summary>
internal static class MarkPairing
{
    private const string FenceMark = "```";

    // Longer than any address that is worth following; it keeps the scan linear on hostile text.
    private const int LongestAtom = 2100;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_~|");

    /// <summary>The marks by their place. Pairs are nested properly; a mark without a partner is not among them.</summary>
    public static Dictionary<int, Mark> Pair(string text)
    {
        Dictionary<int, Mark> marks = [];
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return marks;
        }

        List<(int At, int Length, char Sign)> open = [];
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                open.Clear();
                at += 2;
                continue;
            }

            if (AtomAt(text, at) is > 0 and var atom)
            {
                at += atom;
                continue;
            }

            var length = MarkAt(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            var partner = open.Count - 1;
            while (partner >= 0 && (open[partner].Length, open[partner].Sign) != (length, text[at]))
            {
                partner--;
            }

            if (partner >= 0 && !char.IsWhiteSpace(text[at - 1]))
            {
                marks[open[partner].At] = new Mark(length, Opens: true);
                marks[at] = new Mark(length, Opens: false);
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (
                partner < 0
                && at + length < text.Length
                && !char.IsWhiteSpace(text[at + length])
            )
            {
                open.Add((at, length, text[at]));
            }

            at += length;
        }

        return marks;
    }

    /// <summary>The length of what stands at a place and is never cut; 0 when it is plain text or a mark.</summary>
    public static int AtomAt(string text, int at) =>
        text[at] switch
        {
            '\\' when at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) =>
                char.IsSurrogatePair(text, at + 1) ? 3 : 2,
            '`' => FenceAt(text, at) ?? CodeAt(text, at),
            '[' => LinkAt(text, at),
            '<' => AngleAt(text, at),
            'h' when at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) => AddressAt(text, at),
            _ => 0,
        };

    /// <summary>The length of the fenced block that begins at a place; null when none does.</summary>
    public static int? FenceAt(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith(FenceMark))
        {
            return null;
        }

        var close = text.IndexOf(FenceMark, at + FenceMark.Length, StringComparison.Ordinal);
        return close > at + FenceMark.Length ? close + FenceMark.Length - at : null;
    }

    private static int MarkAt(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '*' => next == '*' ? 2 : 1,
            '_' => next == '_' ? 2
            : IsInsideWord(text, at) ? 0
            : 1,
            '~' when next == '~' => 2,
            '|' when next == '|' => 2,
            _ => 0,
        };
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at - 1])
        && char.IsLetterOrDigit(text[at + 1]);

    // `code`, ``co`de`` or a whole fence.
    private static int CodeAt(string text, int at)
    {
        var ticks = text.AsSpan(at).IndexOfAnyExcept('`') is var run and >= 0
            ? run
            : text.Length - at;
        var window = text.AsSpan(at, Math.Min(text.Length - at, LongestAtom));
        for (var i = ticks; i < window.Length; )
        {
            var tick = window[i..].IndexOf('`');
            if (tick < 0)
            {
                return 0;
            }

            i += tick;
            var length = window[i..].IndexOfAnyExcept('`') is var end and >= 0
                ? end
                : window.Length - i;
            if (length == ticks)
            {
                return i + length;
            }

            i += length;
        }

        return 0;
    }

    private static int LinkAt(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(text.Length - at, LongestAtom));
        var bracket = window[1..].IndexOfAny('[', ']', '\n') + 1;
        if (
            bracket <= 1
            || window[bracket] != ']'
            || bracket + 1 >= window.Length
            || window[bracket + 1] != '('
        )
        {
            return 0;
        }

        var close = window[(bracket + 2)..].IndexOfAny(" )\n");
        return close > 0 && window[bracket + 2 + close] == ')' ? bracket + 3 + close : 0;
    }

    private static int AngleAt(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(text.Length - at, LongestAtom));
        var close = window.IndexOfAny(">\n");
        var isCode =
            close > 1
            && window[close] == '>'
            && (window[1] is '@' or '#' or ':' or '/' || window[1..].IndexOf(':') > 0);
        return isCode ? close + 1 : 0;
    }

    private static int AddressAt(string text, int at)
    {
        // One longer than an atom may be is told by the one character more.
        var rest = text.AsSpan(at, Math.Min(text.Length - at, LongestAtom + 1));
        if (!rest.StartsWith("http://") && !rest.StartsWith("https://"))
        {
            return 0;
        }

        var length = rest.IndexOfAny(" <\n\t") is var end and >= 0 ? end : rest.Length;
        return length <= LongestAtom ? length : 0;
    }
}
