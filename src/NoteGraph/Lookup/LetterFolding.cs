using System.Globalization;
using System.Text;

namespace NoteGraph.Lookup;

/// <summary>Which letters count as one for search, and which characters count for nothing.</summary>
internal static class LetterFolding
{
    /// <summary>
    /// Characters that neither count nor separate: accents, vowel points, apostrophes, direction marks, joiners and
    /// trademark signs.
    /// </summary>
    public static bool IsIgnored(Rune rune) =>
        rune.Value switch
        {
            '\'' or '`' or 0xB4 or 0x2BC or 0x2018 or 0x2019 or 0x2032 => true,
            // Accents of Latin, Greek and Cyrillic; also around symbols.
            (>= 0x300 and <= 0x36F)
            or (>= 0x1AB0 and <= 0x1AFF)
            or (>= 0x1DC0 and <= 0x1DFF)
            or (>= 0x20D0 and <= 0x20FF)
            or (>= 0xFE00 and <= 0xFE0F)
            or (>= 0xFE20 and <= 0xFE2F) => true,
            // Vowel points of Hebrew and Arabic, and the Arabic stroke that only stretches a word.
            (>= 0x591 and <= 0x5C7)
            or 0x640
            or (>= 0x610 and <= 0x61A)
            or (>= 0x64B and <= 0x65F)
            or 0x670
            or (>= 0x6D6 and <= 0x6ED) => true,
            0xA9 or 0xAE or 0x2117 or 0x2120 or 0x2122 or 0xFFFD => true,
            // Skin tones of emoji.
            >= 0x1F3FB and <= 0x1F3FF => true,
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
        };

    /// <summary>Whether a character is part of a word. Emoji and other pictures are.</summary>
    public static bool IsWordCharacter(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherSymbol;

    /// <summary>
    /// Whether a character may begin a word although nothing separates it from the one before it: scripts that are
    /// written without blanks, and pictures.
    /// </summary>
    public static bool BeginsWordAnywhere(Rune rune) =>
        rune.Value switch
        {
            < 0xE00 => false,
            // Thai and Lao, Myanmar, Khmer: letters, not the vowel signs that follow them.
            <= 0xEFF or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) =>
                Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter,
            // Kana, CJK ideographs with their extensions.
            (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) =>
                Rune.IsLetter(rune),
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol,
        };

    /// <summary>The letters that stand for a character in search.</summary>
    public static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (
            lower.Value >= 0x80
            && CharUnicodeInfo.GetDecimalDigitValue(lower.ToString(), 0) is var digit and >= 0
        )
        {
            folded.Append((char)('0' + digit));
            return;
        }

        if (Substitute(lower.Value) is { } letters)
        {
            folded.Append(letters);
            return;
        }

        folded.Append(lower.ToString());
    }

    private static string? Substitute(int letter) =>
        letter switch
        {
            < 0x80 => null,
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ð' or 'đ' => "d",
            'þ' => "th",
            'ħ' => "h",
            'ı' => "i",
            'ł' => "l",
            'ŋ' => "n",
            'ŧ' => "t",
            'ƒ' => "f",
            'ə' => "e",
            'ς' => "σ",
            // Cyrillic and Greek letters that look like Latin ones, small or capital. Names and queries are folded
            // alike, so a wholly Cyrillic name is still found by a wholly Cyrillic query.
            'а' or 'α' => "a",
            'в' or 'β' => "b",
            'с' => "c",
            'ԁ' => "d",
            'е' or 'ε' => "e",
            'н' or 'һ' or 'η' => "h",
            'і' or 'ι' => "i",
            'ј' => "j",
            'к' or 'κ' => "k",
            'ӏ' => "l",
            'м' or 'μ' => "m",
            'о' or 'ο' => "o",
            'р' or 'ρ' => "p",
            'ԛ' => "q",
            'ѕ' => "s",
            'т' or 'τ' => "t",
            'ԝ' => "w",
            'х' or 'χ' => "x",
            'у' or 'υ' => "y",
            'ζ' => "z",
            _ => null,
        };
}
