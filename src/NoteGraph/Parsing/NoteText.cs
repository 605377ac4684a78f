using System.Text;

namespace NoteGraph.Parsing;

/// <summary>The bytes of a file as text.</summary>
/// <param name="Text">The text, without a BOM; what could not be decoded is U+FFFD.</param>
/// <param name="Utf8">The text as UTF-8; the file's own bytes where they are.</param>
/// <param name="BadLine">The first line, counted from 1, that is not UTF-8; null when all is.</param>
internal readonly record struct NoteText(string Text, ReadOnlyMemory<byte> Utf8, int? BadLine)
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <summary>The text of no bytes.</summary>
    public static NoteText Empty { get; } = new("", default, null);

    public static NoteText Decode(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.StartsWith(LittleEndianMark))
        {
            return Replaced(Encoding.Unicode.GetString(bytes[2..]), 1);
        }

        if (bytes.StartsWith(BigEndianMark))
        {
            return Replaced(Encoding.BigEndianUnicode.GetString(bytes[2..]), 1);
        }

        var content = bytes.StartsWith(Utf8Mark) ? file[Utf8Mark.Length..] : file;
        var text = Encoding.UTF8.GetString(content.Span);
        return System.Text.Unicode.Utf8.IsValid(content.Span)
            ? new NoteText(text, content, null)
            : Replaced(text, FirstBadLine(content.Span));
    }

    private static NoteText Replaced(string text, int badLine) =>
        new(text, Encoding.UTF8.GetBytes(text), badLine);

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var (line, start) = (1, 0);
        while (
            LineEnds.NextLine(bytes, start) is var next
            && next < bytes.Length
            && System.Text.Unicode.Utf8.IsValid(bytes[start..next])
        )
        {
            (line, start) = (line + 1, next);
        }

        return line;
    }
}
