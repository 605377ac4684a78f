using System.Globalization;
using System.Text;
using NoteGraph.Lookup;

namespace NoteGraph.Search;

/// <summary>Text as words that search compares: without case and accents; scripts without blanks character by character.</summary>
internal static class SearchWords
{
    /// <summary>
    /// The text with a blank around every character that is a word of its own, for an engine that separates words at
    /// anything but letters and digits. ASCII comes back as it is.
    /// </summary>
    public static string Separated(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder separated = new(text.Length + 16);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (rune.IsBmp && rune.Value < 0xE00)
            {
                separated.Append((char)rune.Value);
            }
            else if (LetterFolding.BeginsWordAnywhere(rune))
            {
                separated.Append(' ').Append(rune.ToString()).Append(' ');
            }
            else
            {
                separated.Append(rune.ToString());
            }
        }

        return separated.ToString();
    }

    /// <summary>The places of the words in a text.</summary>
    public static IEnumerable<Range> In(string text)
    {
        var start = -1;
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var isAlone = LetterFolding.BeginsWordAnywhere(rune);
            if (start >= 0 && (isAlone || !IsPartOfWord(rune)))
            {
                yield return start..at;
                start = -1;
            }

            if (start < 0 && Rune.IsLetterOrDigit(rune))
            {
                start = at;
            }

            at += length;
        }

        if (start >= 0)
        {
            yield return start..;
        }
    }

    /// <summary>A word as compared.</summary>
    public static string Fold(string word) =>
        Ascii.IsValid(word) ? word.ToLowerInvariant() : FoldedName.From(word).Compact;

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair somewhere.
            return text;
        }
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
