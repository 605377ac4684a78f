using System.Text;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>What is to stand in a text in place of stretches of it. Lines stay where they are.</summary>
internal sealed class TextCuts(string text)
{
    private readonly List<(int Start, int End, string Instead)> _cuts = [];

    private List<int>? _breaks;

    public bool IsEmpty => _cuts.Count == 0;

    /// <summary>Whether a line ends within a stretch of the text.</summary>
    public bool HasBreakIn(int start, int end) => CountBreaks(start, end) > 0;

    /// <summary>Puts words in place of a stretch, before as many line ends as it holds.</summary>
    public void Add(int start, int end, string instead) =>
        _cuts.Add((start, end, instead + new string('\n', CountBreaks(start, end))));

    /// <summary>The text with all of it done. Where two stretches overlap, only the first is put away.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end, instead) in _cuts.OrderBy(cut => cut.Start))
        {
            if (start >= done)
            {
                result.Append(text, done, start - done).Append(instead);
                done = end;
            }
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    private int CountBreaks(int start, int end)
    {
        _breaks ??= BreaksIn(text);
        return CountBefore(end) - CountBefore(start);
    }

    private static List<int> BreaksIn(string text)
    {
        List<int> breaks = [];
        for (var end = LineEnds.EndOf<char>(text, 0); end < text.Length; )
        {
            var next = LineEnds.NextLine<char>(text, end);
            breaks.Add(next - 1);
            end = LineEnds.EndOf<char>(text, next);
        }

        return breaks;
    }

    private int CountBefore(int place)
    {
        var at = _breaks!.BinarySearch(place);
        return at >= 0 ? at : ~at;
    }
}
