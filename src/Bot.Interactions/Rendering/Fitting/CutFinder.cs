using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>Finds the places where a text in Discord's Markdown may be cut: never in a character, an address, a link or a code span.</summary>
internal sealed class CutFinder
{
    // A stretch without blanks that is longer than this is no word but a wall of letters.
    private const int LongestWord = 48;

    private const int LongestCodeLine = 160;

    private readonly string _text;
    private readonly List<DialectToken> _tokens;

    public CutFinder(string text)
    {
        _text = text;
        _tokens = DialectScanner.Scan(text);
    }

    /// <summary>The cuts after a place, in their order, as long as the text before them has at most so many characters.</summary>
    /// <param name="start">Where the piece begins: 0, or the <see cref="Cut.Next"/> of another cut.</param>
    /// <param name="around">What the start lies within.</param>
    /// <param name="limit">Characters, with what opens the piece, without what closes it.</param>
    public IEnumerable<Cut> After(int start, Surroundings around, int limit)
    {
        var first = FirstToken(start);
        var marks = around.Marks;
        var count = around.Opening.Length;
        var (isHeading, isQuoted) = (false, around.IsQuoted);
        var (solid, hasGap) = (start, false);
        for (var i = first; i < _tokens.Count && count <= limit; i++)
        {
            var token = _tokens[i];
            var from = Math.Max(start, token.Start);
            if (i > first && MayCut(token.Kind, _tokens[i - 1].Kind))
            {
                hasGap = true;
                yield return Between(token, isHeading, count, new(marks, null, isQuoted));
            }
            else if (
                i > first
                && (!hasGap || from - solid > LongestWord)
                && MayBreak(token, _tokens[i - 1])
            )
            {
                yield return new Cut(
                    CutKind.Character,
                    from,
                    from,
                    count,
                    InLine(from, new(marks, null, isQuoted))
                );
            }

            foreach (var cut in Within(token, from, count, limit, new(marks, null, isQuoted)))
            {
                yield return cut;
            }

            var text = _text.AsSpan(token.Start, token.End - token.Start);
            (isHeading, isQuoted) = token.Kind switch
            {
                DialectKind.Lead => (text.Contains('#'), text.Contains('>')),
                DialectKind.Break => (false, false),
                _ => (isHeading, isQuoted),
            };
            marks = token.Kind switch
            {
                DialectKind.Open => marks.Add(text.ToString()),
                DialectKind.Close when !marks.IsEmpty => marks.RemoveAt(marks.Length - 1),
                _ => marks,
            };
            count += token.End - from;
            solid = IsSolid(token.Kind) ? solid : token.End;
        }
    }

    /// <summary>Where the token ends that a place lies in.</summary>
    public int EndOfToken(int start) =>
        FirstToken(start) is var token && token < _tokens.Count ? _tokens[token].End : _text.Length;

    private static bool MayCut(DialectKind kind, DialectKind before) =>
        before is not (DialectKind.Lead or DialectKind.Open)
        && (
            kind is DialectKind.Blank or DialectKind.Break or DialectKind.Fence
            || before is DialectKind.Fence
        );

    // In a stretch without blanks that is no word: between two atoms, or beside one.
    private bool MayBreak(DialectToken token, DialectToken before) =>
        IsSolid(token.Kind)
        && IsSolid(before.Kind)
        && token.Kind != DialectKind.Close
        && before.Kind != DialectKind.Open
        && (
            char.IsAscii(_text[token.Start])
            || StringInfo.GetNextTextElementLength(_text.AsSpan(token.Start - 1)) == 1
        );

    private static bool IsSolid(DialectKind kind) =>
        kind is DialectKind.Word or DialectKind.Atom or DialectKind.Open or DialectKind.Close;

    private Cut Between(DialectToken token, bool isHeading, int count, Surroundings around)
    {
        var kind = token.Kind switch
        {
            DialectKind.Blank => CutKind.Word,
            _ when isHeading => CutKind.Word,
            DialectKind.Break when token.End - token.Start == 1 => CutKind.Line,
            _ => CutKind.Paragraph,
        };
        var isBlank = token.Kind is DialectKind.Blank or DialectKind.Break;
        return new Cut(
            kind,
            token.Start,
            isBlank ? token.End : token.Start,
            count,
            token.Kind is DialectKind.Break
                ? around with
                {
                    IsQuoted = false,
                }
                : InLine(isBlank ? token.End : token.Start, around)
        );
    }

    // What a place in the middle of a line lies within.
    private Surroundings InLine(int at, Surroundings around) =>
        around.Fence is null && DiscordEscaping.IsLineMark(_text, at)
            ? around with
            {
                IsBeforeMark = true,
            }
            : around;

    private IEnumerable<Cut> Within(
        DialectToken token,
        int from,
        int count,
        int limit,
        Surroundings around
    ) =>
        token.Kind switch
        {
            DialectKind.Fence => InFence(token, from, count, limit, around),
            DialectKind.Word when IsNoWord(_text.AsSpan(from, token.End - from)) => InLetters(
                from,
                token.End,
                count,
                limit,
                around
            ),
            _ => [],
        };

    // Scripts that write no blanks between words: Thai to Lao, Khmer, and from the radicals of Chinese to Korean.
    private static bool IsNoWord(ReadOnlySpan<char> text) =>
        text.Length > LongestWord
        || text.ContainsAnyInRange('\u0E00', '\u0EFF')
        || text.ContainsAnyInRange('\u1780', '\u17FF')
        || text.ContainsAnyInRange('\u2E80', '\uD7A3');

    private IEnumerable<Cut> InFence(
        DialectToken token,
        int from,
        int count,
        int limit,
        Surroundings around
    )
    {
        var info = _text.IndexOf('\n', token.Start, token.End - token.Start);
        if (info < 0)
        {
            yield break;
        }

        around = around with { Fence = _text[token.Start..(info + 1)] };
        var last = token.End - "```".Length;
        var line = from;
        if (from <= info)
        {
            count += info + 1 - from;
            line = info + 1;
        }

        while (line < last && count <= limit)
        {
            var end = _text.IndexOf('\n', line, last - line) is var found and >= 0 ? found : last;
            if (end - line > LongestCodeLine)
            {
                foreach (var cut in InLetters(line, end, count, limit, around))
                {
                    yield return cut;
                }
            }

            count += end - line;
            if (end > line && end < last - 1)
            {
                yield return new Cut(CutKind.Line, end, end + 1, count, around);
            }

            count++;
            line = end + 1;
        }
    }

    private IEnumerable<Cut> InLetters(int from, int end, int count, int limit, Surroundings around)
    {
        for (var at = from; at < end && count <= limit; )
        {
            var length = StringInfo.GetNextTextElementLength(_text.AsSpan(at, end - at));
            count += length;
            at += length;
            if (at < end)
            {
                yield return new Cut(CutKind.Character, at, at, count, InLine(at, around));
            }
        }
    }

    private int FirstToken(int start)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
