using System.Numerics;

namespace NoteGraph.Parsing;

/// <summary>Where lines begin and end, in text or in UTF-8. A line ends as in Markdown and in YAML: a carriage return alone ends one too.</summary>
internal static class LineEnds
{
    /// <summary>Where the line begins that a place stands in.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int at) =>
        text[..Math.Clamp(at, 0, text.Length)].LastIndexOfAny('\r', '\n') + 1;

    /// <summary>Where the line ends that a place stands in, before what ends it.</summary>
    public static int EndOf<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = Math.Clamp(at, 0, text.Length);
        var length = text[start..].IndexOfAny(T.CreateTruncating('\r'), T.CreateTruncating('\n'));
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Where the line after the one begins that a place stands in; the end of the text where that is the last.</summary>
    public static int NextLine<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = EndOf(text, at);
        var isPair =
            end + 1 < text.Length
            && text[end] == T.CreateTruncating('\r')
            && text[end + 1] == T.CreateTruncating('\n');
        return Math.Min(text.Length, end + (isPair ? 2 : 1));
    }
}
