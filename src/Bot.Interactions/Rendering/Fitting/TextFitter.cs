using System.Globalization;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>
/// Shortens a text in Discord's Markdown. It is never cut inside a character, a word, a link, a code span or a mention; a run
/// of bold text or a fence that is cut is closed. What is cut ends with <c>…</c>. Where the cut would leave half of the
/// room empty, the links behind it are their labels alone.
/// </summary>
public static class TextFitter
{
    private const string Ellipsis = "…";

    // The ellipsis and the blank or line break that may stand before it.
    private const int Reserve = 2;

    /// <summary>The text, trimmed, with at most so many characters.</summary>
    /// <param name="text">Text in Discord's Markdown.</param>
    /// <param name="limit">Characters, as <see cref="DiscordLimits"/> counts them; nothing fits into less than one.</param>
    public static string Fit(string text, int limit)
    {
        text = text.Trim();
        if (text.Length <= limit)
        {
            return text;
        }

        return limit < 1 ? "" : Shorten(text, limit);
    }

    /// <summary>
    /// Plain text, trimmed at its end, with at most so many characters: cut between words where that keeps half of it, never in
    /// one that is written with several.
    /// </summary>
    public static string FitPlain(string text, int limit)
    {
        text = text.TrimEnd();
        if (text.Length <= limit)
        {
            return text;
        }

        var (end, word) = (0, 0);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + length > limit - Reserve)
            {
                break;
            }

            end += length;
            if (end < text.Length && text[end] == ' ')
            {
                word = end;
            }
        }

        var kept = text[..(word * 2 >= end ? word : end)].TrimEnd();
        var gap = kept.Length == 0 || char.IsLetterOrDigit(kept[^1]) ? "" : " ";
        return limit < 1 ? "" : kept + gap + Ellipsis;
    }

    private static string Shorten(string text, int limit)
    {
        var best = LastCut(text, limit);
        if (best is { } good && good.Count * 2 >= limit)
        {
            return Write(text, good);
        }

        var words = LinkLabels.Only(text, best?.Next ?? 0);
        if (words.Length <= limit)
        {
            return words;
        }

        return LastCut(words, limit) is { } cut ? Write(words, cut) : Ellipsis;
    }

    private static Cut? LastCut(string text, int limit)
    {
        Cut? outside = null;
        Cut? inside = null;
        Cut? character = null;
        foreach (var cut in new CutFinder(text).After(0, Surroundings.None, limit))
        {
            if (cut.Length + Reserve > limit)
            {
                continue;
            }

            if (cut.Kind == CutKind.Character)
            {
                character = cut;
            }
            else if (cut.IsInside)
            {
                inside = cut;
            }
            else
            {
                outside = cut;
            }
        }

        return Later(Later(outside, inside), character);
    }

    // The worse cut only where the better one would throw away half of what there is room for.
    private static Cut? Later(Cut? better, Cut? worse) =>
        better is { } good && (worse is not { } bad || good.Count * 2 >= bad.Count)
            ? better
            : worse;

    private static string Write(string text, Cut cut)
    {
        var kept = text[..cut.End].TrimEnd();
        if (cut.Around.Fence is not null)
        {
            return kept + cut.Around.Closing + "\n" + Ellipsis;
        }

        var isWord = kept.Length > 0 && char.IsLetterOrDigit(kept[^1]);
        var isFence = kept.EndsWith("```", StringComparison.Ordinal);
        return kept
            + (
                isWord ? ""
                : isFence ? "\n"
                : " "
            )
            + Ellipsis
            + cut.Around.Closing;
    }
}
