using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>
/// Finds <c>**Name** — </c> at the start of a paragraph. A sentence that merely begins with the name has no lead-in, and
/// neither has one in which the dash opens an apposition: <c>Name — maker of X — sells Y</c>.
/// </summary>
internal static partial class LeadIn
{
    // A name with dashes or colons of its own has the separator only after them.
    private const int MaxSeparators = 6;

    // Forms that an English clause goes on with when it comes back from an apposition, besides those in -s and -ed.
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "are",
        "began",
        "became",
        "bought",
        "built",
        "can",
        "could",
        "did",
        "do",
        "grew",
        "had",
        "has",
        "have",
        "held",
        "is",
        "led",
        "made",
        "may",
        "might",
        "must",
        "ran",
        "should",
        "sold",
        "was",
        "were",
        "will",
        "would",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The separator that ends the lead-in of a line; null when it has none.</summary>
    public static Separator? Find(RunLine line, OwnNames names)
    {
        var separators = Separator.In(line).Take(MaxSeparators).ToArray();
        for (var at = 0; at < separators.Length; at++)
        {
            var words = line.WordsBefore(separators[at].Index, separators[at].Start);
            if (names.AreIn(words, separators[at].EndsBold(line)))
            {
                var next = separators.Skip(at + 1).Where(separator => !separator.IsColon);
                return IsApposition(line, separators[at], next) ? null : separators[at];
            }
        }

        return null;
    }

    private static bool IsApposition(RunLine line, Separator opening, IEnumerable<Separator> next)
    {
        if (opening.IsColon || next.FirstOrDefault() is not { End: > 0 } closing)
        {
            return false;
        }

        var between = line.Text.AsSpan(opening.End, closing.Start - opening.End);
        var after = FirstWord()
            .Match(line.Text, closing.End, System.Math.Min(40, line.End - closing.End));
        return !SentenceEnd().IsMatch(between) && after.Success && IsVerb(after.Groups[1].Value);
    }

    private static bool IsVerb(string word) =>
        Verbs.Contains(word)
        || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        || word.EndsWith("ed", StringComparison.Ordinal);

    [GeneratedRegex(@"[.!?]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\G\s*(\p{Ll}+)\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();
}
