using System.Collections.Immutable;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>
/// Divides a text in Discord's Markdown into pages, between paragraphs where it can, else between lines, else between
/// words. A run of bold text or a fence that goes over a page's end is closed there and begun again on the next page.
/// </summary>
public static class Paginator
{
    private const string Ellipsis = "…";

    /// <summary>The pages, none of them blank, each with at most so many characters; none for a blank text.</summary>
    public static ImmutableArray<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        text = text.Trim();
        var pages = ImmutableArray.CreateBuilder<string>();
        CutFinder? finder = null;
        var (start, around) = (0, Surroundings.None);
        while (start < text.Length)
        {
            if (around.Opening.Length + text.Length - start <= limit)
            {
                Add(pages, around.Opening + text[start..]);
                break;
            }

            finder ??= new CutFinder(text);
            if (Choose(finder.After(start, around, limit), start, limit) is { } cut)
            {
                var page = around.Opening + text[start..cut.End].TrimEnd() + cut.Around.Closing;
                Add(pages, page);
                (start, around) = (cut.Next, cut.Around);
            }
            else
            {
                // Something that is never cut, and too long for a page: it is left out.
                Add(pages, Ellipsis);
                (start, around) = (finder.EndOfToken(start), Surroundings.None);
            }
        }

        return pages.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder pages, string page)
    {
        if (!string.IsNullOrWhiteSpace(page))
        {
            pages.Add(page.Trim());
        }
    }

    // The least disturbing cut in the second half of the page, else the last one at all.
    private static Cut? Choose(IEnumerable<Cut> cuts, int start, int limit)
    {
        Cut? best = null;
        foreach (var cut in cuts)
        {
            if (cut.Length > limit || cut.Next <= start)
            {
                continue;
            }

            var isFull = cut.Count * 2 >= limit;
            if (
                best is not { } known
                || known.Count * 2 < limit
                || (isFull && Rank(cut) <= Rank(known))
            )
            {
                best = cut;
            }
        }

        return best;
    }

    private static int Rank(Cut cut) => ((int)cut.Kind * 2) + (cut.IsInside ? 1 : 0);
}
