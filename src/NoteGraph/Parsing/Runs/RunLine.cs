using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing.Runs;

/// <summary>A line of a paragraph, as runs in their order.</summary>
internal sealed class RunLine(List<InlineRun> runs, string text)
{
    private string? _words;

    public IReadOnlyList<InlineRun> Runs => runs;

    /// <summary>The text that the spans of the runs are in.</summary>
    public string Text => text;

    public bool IsEmpty => runs.Count == 0;

    /// <summary>The runs that a reader sees and that hold more than white space and punctuation.</summary>
    public IEnumerable<InlineRun> Visible =>
        runs.Where(run =>
            run.Kind is not (RunKind.Comment or RunKind.Html)
            && (run.Kind != RunKind.Text || HasWordCharacter(WordsOf(run)))
        );

    /// <summary>The words that a reader sees, without marks: links as their text, white space collapsed.</summary>
    public string Words => _words ??= WordsOf(runs);

    /// <summary>Whether the line holds tags and no words. <c>#2026</c> is no tag, but it is none of the words either.</summary>
    public bool IsTags =>
        Visible.Any(run => run.Kind is RunKind.Tag)
        && Visible.All(run =>
            run.Kind is RunKind.Tag || run.Kind is RunKind.Text && IsNumbers(WordsOf(run))
        );

    /// <summary>Whether the line holds pictures or transcluded notes and no words.</summary>
    public bool IsTransclusion =>
        Visible.Any() && Visible.All(run => run.Kind is RunKind.Transclusion);

    /// <summary>Whether all words of the line are in simple emphasis.</summary>
    public bool IsItalic => Visible.Any() && Visible.All(run => run.IsItalic);

    /// <summary>Whether all words of the line are in strong emphasis.</summary>
    public bool IsBold => Visible.Any() && Visible.All(run => run.IsBold);

    /// <summary>Where the line begins in the text, marks of emphasis included.</summary>
    public int Start
    {
        get
        {
            if (IsEmpty)
            {
                return 0;
            }

            var start = runs[0].Start;
            for (
                var at = runs[0].Node;
                at.PreviousSibling is null && at.Parent is EmphasisInline parent;
                at = parent
            )
            {
                start = System.Math.Min(start, parent.Span.Start);
            }

            return System.Math.Max(0, start);
        }
    }

    /// <summary>Where the line ends in the text, marks of emphasis included.</summary>
    public int End
    {
        get
        {
            if (IsEmpty)
            {
                return 0;
            }

            var last = runs[^1];
            var end = last.End;
            for (
                var at = last.Node;
                at.NextSibling is null && at.Parent is EmphasisInline parent;
                at = parent
            )
            {
                end = parent.Span.End + 1;
            }

            return System.Math.Clamp(end, last.End, text.Length);
        }
    }

    /// <summary>The words before a place in the run of an index.</summary>
    public string WordsBefore(int index, int at)
    {
        var words = new StringBuilder();
        foreach (var run in runs.Take(index))
        {
            words.Append(WordsOf(run));
        }

        var start = runs[index].Start + (IsEscaped(runs[index]) ? 1 : 0);
        words.Append(text, start, System.Math.Max(0, at - start));
        return WhiteSpace.Collapse(words.ToString());
    }

    /// <summary>The runs that stand after another.</summary>
    public IEnumerable<InlineRun> RunsAfter(InlineRun run)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].Start < run.End ? (middle + 1, high) : (low, middle);
        }

        return runs.Skip(low);
    }

    /// <summary>Whether the first character of a run is a backslash that only escapes the second.</summary>
    public static bool IsEscaped(InlineRun run) =>
        run.Node is LiteralInline { IsFirstCharacterEscaped: true };

    private static string WordsOf(List<InlineRun> runs)
    {
        var words = new StringBuilder();
        foreach (var run in runs)
        {
            words.Append(WordsOf(run));
        }

        return WhiteSpace.Collapse(words.ToString());
    }

    /// <summary>Whether a text holds a letter, a digit or a symbol that stands for a word.</summary>
    public static bool HasWordCharacter(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumbers(string words) =>
        Array.TrueForAll(
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => word.StartsWith('#') && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
        );

    private static string WordsOf(InlineRun run) =>
        run.Node switch
        {
            _ when run.Kind is RunKind.Comment or RunKind.Html or RunKind.Transclusion => "",
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            CodeInline code => code.Content,
            MathInline math => math.Content.ToString(),
            WikilinkInline wikilink => wikilink.ToLink().Text,
            LinkInline link => LabelOf(link),
            AutolinkInline link => link.Url,
            Tags.TagInline tag => "#" + tag.Tag,
            _ => "",
        };

    private static string LabelOf(LinkInline link)
    {
        var words = new StringBuilder();
        for (var at = link.FirstChild; at is not null; at = InlineWalk.Next(at, link))
        {
            words.Append(
                at switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    WikilinkInline wikilink => wikilink.ToLink().Text,
                    _ => "",
                }
            );
        }

        return words.ToString();
    }
}
