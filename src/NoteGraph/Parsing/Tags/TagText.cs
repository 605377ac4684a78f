using System.Globalization;
using System.Text;

namespace NoteGraph.Parsing.Tags;

/// <summary>
/// Which characters make a tag. From Obsidian's help: letters, digits, <c>_</c>, <c>-</c> and <c>/</c> of any script,
/// emoji too, and at least one character that is not a digit.
/// </summary>
public static class TagText
{
    /// <summary>How many UTF-16 units at the start of a text, after its <c>#</c>, are a tag; 0 when none is.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        var isNumber = true;
        while (
            length < text.Length
            && Rune.DecodeFromUtf16(text[length..], out var rune, out var units)
                is System.Buffers.OperationStatus.Done
            && IsTagRune(rune)
        )
        {
            isNumber &= rune.Value is >= '0' and <= '9';
            length += units;
        }

        return isNumber ? 0 : length;
    }

    /// <summary>Whether a whole text is a tag (without <c>#</c>).</summary>
    public static bool IsTag(ReadOnlySpan<char> text) =>
        LengthOf(text) == text.Length && !text.IsEmpty;

    /// <summary>Whether a tag may begin after a character; <c>\0</c> stands for the start of a text.</summary>
    public static bool MayFollow(char before) =>
        before is '\0'
        || !(
            char.IsLetterOrDigit(before)
            || char.IsSurrogate(before)
            || before is '_' or '&' or '/' or '#' or '-' or '\\'
        );

    private static bool IsTagRune(Rune rune) =>
        rune.Value is '_' or '-' or '/' or 0x200D
        || (
            rune.Value >= 128
            && !IsPunctuationBlock(rune)
            && !Rune.IsWhiteSpace(rune)
            && !Rune.IsControl(rune)
        )
        || Rune.IsLetterOrDigit(rune);

    /// <summary>General and supplemental punctuation are the only blocks beyond ASCII that end a tag.</summary>
    private static bool IsPunctuationBlock(Rune rune) =>
        rune.Value is (>= 0x2000 and <= 0x206F) or (>= 0x2E00 and <= 0x2E7F)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned;
}
