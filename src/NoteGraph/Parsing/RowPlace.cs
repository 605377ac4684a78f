using Markdig.Helpers;
using Markdig.Parsers;

namespace NoteGraph.Parsing;

/// <summary>
/// Tells inline parsers where they are in what will be a table. Its cells are only found after its inlines, so a line that
/// begins with a pipe must do.
/// </summary>
internal sealed class RowPlace
{
    private readonly string _text;
    private int _at;
    private bool _isRow;

    private RowPlace(string text) => _text = text;

    /// <summary>Whether a parser stands in a line that is a row of a table.</summary>
    /// <param name="slice">Where the parser stands.</param>
    /// <param name="processor">What it works for.</param>
    /// <param name="index">The parser's own index, under which the place is kept.</param>
    public static bool Holds(StringSlice slice, InlineProcessor processor, int index)
    {
        if (
            processor.ParserStates[index] is not RowPlace row
            || !ReferenceEquals(row._text, slice.Text)
            || row._at > slice.Start
        )
        {
            row = new RowPlace(slice.Text);
            processor.ParserStates[index] = row;
        }

        return row.MoveTo(slice.Start);
    }

    /// <summary>Whether a line that begins like this is a row of a table.</summary>
    public static bool IsRow(ReadOnlySpan<char> start) => start.TrimStart(" \t").StartsWith('|');

    // Only ever forward, so that many marks in a long line cost no more than the line.
    private bool MoveTo(int at)
    {
        var passed = _text.AsSpan(_at..at);
        var lineStart = LineEnds.StartOf(passed, passed.Length);
        if (lineStart > 0 || _at == 0)
        {
            _isRow = IsRow(passed[lineStart..]);
        }

        _at = at;
        return _isRow;
    }
}
