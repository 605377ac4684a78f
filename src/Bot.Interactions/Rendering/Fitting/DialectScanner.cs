using System.Text.RegularExpressions;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>
/// Cuts a text in Discord's Markdown into tokens. It goes once over the text; what is not closed is plain text.
/// </summary>
internal static partial class DialectScanner
{
    /// <summary>The tokens in their order; together they are the whole text.</summary>
    public static List<DialectToken> Scan(string text)
    {
        List<DialectToken> tokens = [];
        var closings = MarkPairing.Pair(text);
        var at = 0;
        while (at < text.Length)
        {
            var token = Next(text, at, closings);
            if (token.Kind == DialectKind.Word && tokens is [.., { Kind: DialectKind.Word } before])
            {
                tokens[^1] = before with { End = token.End };
            }
            else
            {
                tokens.Add(token);
            }

            at = token.End;
        }

        return tokens;
    }

    private static DialectToken Next(string text, int at, Dictionary<int, Mark> marks)
    {
        if (text[at] == '\n')
        {
            return new(DialectKind.Break, at, EndOf(text, at, static c => c == '\n'));
        }

        if ((at == 0 || text[at - 1] == '\n') && LeadAt(text, at) is > 0 and var lead)
        {
            return new(DialectKind.Lead, at, at + lead);
        }

        if (char.IsWhiteSpace(text[at]))
        {
            return new(
                DialectKind.Blank,
                at,
                EndOf(text, at, static c => char.IsWhiteSpace(c) && c != '\n')
            );
        }

        if (MarkPairing.FenceAt(text, at) is { } fence)
        {
            return new(DialectKind.Fence, at, at + fence);
        }

        if (marks.TryGetValue(at, out var mark))
        {
            return new(mark.Opens ? DialectKind.Open : DialectKind.Close, at, at + mark.Length);
        }

        if (MarkPairing.AtomAt(text, at) is > 0 and var atom)
        {
            return new(DialectKind.Atom, at, at + atom);
        }

        return new(DialectKind.Word, at, at + 1);
    }

    private static int LeadAt(string text, int at)
    {
        var match = Lead().Match(text, at, Math.Min(64, text.Length - at));
        return match.Success ? match.Length : 0;
    }

    private static int EndOf(string text, int at, Func<char, bool> isPart)
    {
        while (at < text.Length && isPart(text[at]))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(
        @"\G *(?:>>>? |> )?(?: *(?:#{1,3}|-#|[-*]|\d{1,9}\.) +)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lead();
}
