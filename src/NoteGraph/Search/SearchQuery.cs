using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NoteGraph.Search;

/// <summary>A word or a phrase that is looked for.</summary>
/// <param name="Words">The words, one after the other, as written.</param>
/// <param name="IsPrefix">Whether the last one may go on.</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool IsPrefix);

/// <summary>
/// What a reader looks for: words; <c>"several words"</c> that stand together; <c>begin*</c>; <c>tag:name</c> or
/// <c>#name</c>. Any text is a query; what is no word is left out.
/// </summary>
/// <param name="Text">The query on one line, trimmed and of bounded length.</param>
/// <param name="Terms">What has to stand in a note.</param>
/// <param name="Tags">Tags that it has to have, without <c>#</c>.</param>
public sealed partial record SearchQuery(
    string Text,
    ImmutableArray<SearchTerm> Terms,
    ImmutableArray<string> Tags
)
{
    /// <summary>How much of a query counts, in characters.</summary>
    public const int MaxLength = 200;

    private const int MaxTerms = 8;

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Terms.IsEmpty && Tags.IsEmpty;

    /// <summary>Reads a query. Never fails.</summary>
    public static SearchQuery Parse(string text)
    {
        var line = OneLine(text);
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (Match part in Part().Matches(line))
        {
            if (part.Groups["tag"].Value.Trim('#', '/') is { Length: > 0 } tag)
            {
                tags.Add(tag);
            }
            else if (terms.Count < MaxTerms && TermOf(part) is { } term)
            {
                terms.Add(term);
            }
        }

        return new SearchQuery(line, terms.ToImmutable(), tags.ToImmutable());
    }

    private static SearchTerm? TermOf(Match part)
    {
        var isPhrase = part.Groups["phrase"].Success;
        var text = part.Groups[isPhrase ? "phrase" : "word"].Value;
        ImmutableArray<string> words = [.. SearchWords.In(text).Select(range => text[range])];
        return words.IsEmpty
            ? null
            : new SearchTerm(
                words,
                part.Value.EndsWith('*') && words[^1].Length >= MinPrefix(words)
            );
    }

    // Half of all words begin with one of a few letters; a character of a script without blanks says more.
    private static int MinPrefix(ImmutableArray<string> words) =>
        System.Text.Ascii.IsValid(words[^1]) ? 2 : 1;

    private static string OneLine(string text)
    {
        var start = text.Length > MaxLength * 4 ? text[..(MaxLength * 4)] : text;
        var line = string.Concat(
            start
                .EnumerateRunes()
                .Select(rune => System.Text.Rune.IsControl(rune) ? " " : rune.ToString())
        );
        line = Blanks().Replace(line, " ").Trim();
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return line[..end].TrimEnd();
    }

    [GeneratedRegex(
        """(?:(?<![^\s(])(?:tag:\s?#?|#)(?<tag>[^\s"“”]+))|["“”„](?<phrase>[^"“”„]*)["“”„]\*?|(?<word>[^\s"“”„]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
