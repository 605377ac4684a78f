using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace NoteGraph.Cards;

/// <summary>Cuts Markdown out of a text so that what is cut is whole Markdown again.</summary>
internal static partial class Slices
{
    /// <summary>What stands before a separator; emphasis that goes on beyond it is closed.</summary>
    public static string Before(string text, int start, Separator separator)
    {
        var end = separator.Start;
        var closing = "";
        for (var at = separator.Run.Node.Parent; at is EmphasisInline emphasis; at = at.Parent)
        {
            var opening = emphasis.Span.Start;
            if (TrimmedEnd(text, start, end) <= opening + emphasis.DelimiterCount)
            {
                end = System.Math.Max(start, opening);
            }
            else
            {
                closing += Mark(emphasis);
            }
        }

        return OneLine(text, start, end) is { Length: > 0 } cut ? cut + closing : "";
    }

    /// <summary>What stands after a separator; emphasis that began before it is opened again.</summary>
    public static string After(string text, Separator separator, int end)
    {
        var (start, opening) = StartAfter(text, separator);
        return OneLine(text, start, end) is { Length: > 0 } cut ? opening + cut : "";
    }

    /// <summary>Where the text after a separator begins, with the marks of the emphasis that it stands in.</summary>
    public static (int Start, string Opening) StartAfter(string text, Separator separator)
    {
        var start = SkipBlank(text, separator.End);
        var opening = "";
        for (var at = separator.Run.Node.Parent; at is EmphasisInline emphasis; at = at.Parent)
        {
            if (start > emphasis.Span.End - emphasis.DelimiterCount)
            {
                start = SkipBlank(text, emphasis.Span.End + 1);
            }
            else
            {
                opening = Mark(emphasis) + opening;
            }
        }

        return (start, opening);
    }

    /// <summary>A piece of the text without line breaks, and without the indentation that follows them in a list.</summary>
    public static string OneLine(string text, int start, int end) =>
        start < end ? WithBreaks(text.AsSpan(start, end - start), " ") : "";

    /// <summary>A text without line breaks.</summary>
    public static string OneLine(string text) => OneLine(text, 0, text.Length);

    /// <summary>A piece of the text with its lines trimmed.</summary>
    public static string Lines(string text, int start, int end) =>
        start < end ? WithBreaks(text.AsSpan(start, end - start), "\n") : "";

    private static string WithBreaks(ReadOnlySpan<char> piece, string instead)
    {
        var trimmed = piece.Trim().ToString();
        return trimmed.AsSpan().ContainsAny('\r', '\n')
            ? Break().Replace(trimmed, instead)
            : trimmed;
    }

    private static string Mark(EmphasisInline emphasis) =>
        new(emphasis.DelimiterChar, emphasis.DelimiterCount);

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    [GeneratedRegex(@"[ \t]*\\?(?:\r\n?|\n)[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
