using System.Globalization;

namespace NoteGraph.Lookup;

/// <summary>
/// Keeps names that are also everyday words from being found in every text: the alias <c>AI</c>, the company
/// <c>Target</c>. Names of several words, and those of scripts without case, are never in doubt.
/// </summary>
/// <param name="text">The text in which names are looked for.</param>
/// <param name="use">How the vault uses the words that are names.</param>
internal sealed class NameGuard(string text, WordUse use)
{
    // Short words have other meanings in some language or trade.
    private const int LongestShort = 5;

    private const int LongestAbbreviation = 2;

    // Years and amounts; a stock number has more.
    private const int MinDigits = 5;

    /// <summary>Whether a name that stands in the text, by its letters, is meant as that name.</summary>
    public bool Allows(in IndexedName name)
    {
        var letters = name.Folded.Compact;
        if (letters.All(char.IsAsciiDigit))
        {
            return letters.Length >= MinDigits;
        }

        if (!letters.Any(char.IsLower))
        {
            return true;
        }

        // D-ID is no "did".
        if (name.Folded.Words.Length > 1)
        {
            return letters.Length > LongestShort
                || StandsAsWritten(name.Text, canBeginSentence: true);
        }

        var isAlias = name.Role == NameRole.Alias;
        if (isAlias && (letters.Length <= LongestAbbreviation || use.IsHardlyName(letters)))
        {
            return false;
        }

        return (letters.Length > LongestShort && !use.IsEveryday(letters, isAlias))
            || (
                name.Text.Any(letter => char.IsUpper(letter) || char.IsDigit(letter))
                && StandsAsWritten(name.Text, canBeginSentence: !isAlias || !IsCapitalised(name))
            );
    }

    private static bool IsCapitalised(in IndexedName name) =>
        name.Text.Skip(1).All(letter => !char.IsUpper(letter) && !char.IsDigit(letter));

    // Any word has a capital at the beginning of a sentence, so there it says nothing.
    private bool StandsAsWritten(string name, bool canBeginSentence)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + name.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                && (canBeginSentence || !BeginsSentence(at))
            )
            {
                return true;
            }

            at = end < text.Length ? text.IndexOf(name, end, StringComparison.Ordinal) : -1;
        }

        return false;
    }

    private bool BeginsSentence(int at)
    {
        while (at > 0 && text[at - 1] is not '\n' && IsBetweenSentences(text[at - 1]))
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '.' or '!' or '?' or ':';
    }

    private static bool IsBetweenSentences(char mark) =>
        mark is not (',' or '.' or '!' or '?' or ':' or '(' or '$')
        && (char.IsWhiteSpace(mark) || char.IsPunctuation(mark))
        && char.GetUnicodeCategory(mark) != UnicodeCategory.DashPunctuation;
}
