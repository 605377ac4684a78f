using System.Text;
using System.Text.Unicode;

namespace NoteGraph.Parsing;

/// <summary>The bytes of a file as text.</summary>
/// <param name="Text">The text, without a BOM; what could not be decoded is U+FFFD.</param>
/// <param name="BadLine">The first line, counted from 1, that is not UTF-8; null when all is.</param>
internal readonly record struct NoteText(string Text, int? BadLine)
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    public static NoteText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf8Mark))
        {
            bytes = bytes[Utf8Mark.Length..];
        }
        else if (bytes.StartsWith(LittleEndianMark))
        {
            return new NoteText(Encoding.Unicode.GetString(bytes[2..]), 1);
        }
        else if (bytes.StartsWith(BigEndianMark))
        {
            return new NoteText(Encoding.BigEndianUnicode.GetString(bytes[2..]), 1);
        }

        return Utf8.IsValid(bytes)
            ? new NoteText(Encoding.UTF8.GetString(bytes), null)
            : new NoteText(Encoding.UTF8.GetString(bytes), FirstBadLine(bytes));
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (true)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(bytes[..end]))
            {
                return line;
            }

            bytes = bytes[(end + 1)..];
            line++;
        }
    }
}
