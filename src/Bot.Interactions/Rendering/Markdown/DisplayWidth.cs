using System.Globalization;
using System.Text;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The width of text in a fixed-width font.</summary>
internal static class DisplayWidth
{
    // Blocks whose characters are twice as wide. Source: Unicode Standard Annex #11, East Asian Width, W and F; emoji.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x231A, 0x231B),
        (0x23E9, 0x23F3),
        (0x25FD, 0x25FE),
        (0x2614, 0x2615),
        (0x2648, 0x2653),
        (0x26A1, 0x26A1),
        (0x26BD, 0x26BE),
        (0x26C4, 0x26C5),
        (0x26D4, 0x26D4),
        (0x2705, 0x2705),
        (0x270A, 0x270B),
        (0x2728, 0x2728),
        (0x274C, 0x274E),
        (0x2753, 0x2757),
        (0x2795, 0x2797),
        (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B55),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97C),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The width of a line in columns.</summary>
    public static int Of(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return line.Length;
        }

        var width = 0;
        for (var at = 0; at < line.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(line.AsSpan(at));
            Rune.DecodeFromUtf16(line.AsSpan(at), out var first, out _);
            var isEmoji = line.AsSpan(at, length).Contains('\uFE0F');
            width += isEmoji || IsWide(first.Value) ? 2 : 1;
            at += length;
        }

        return width;
    }

    private static bool IsWide(int rune) =>
        Array.Exists(Wide, block => rune >= block.First && rune <= block.Last);
}
