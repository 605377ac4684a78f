using System.Text.RegularExpressions;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// What Obsidian reads out of plain text: highlights <c>==x==</c>, struck text <c>~~x~~</c>, footnotes <c>[^1]</c>, and
/// the id of a block at its end.
/// </summary>
internal static partial class LiteralMarks
{
    public static List<InlinePiece> Apply(List<InlinePiece> pieces)
    {
        TrimBlockId(pieces);
        var marked = Style(pieces, "==", TextStyle.Bold);
        marked = Style(marked, "~~", TextStyle.Struck);
        for (var i = 0; i < marked.Count; i++)
        {
            if (Holds(marked[i], "[^") && marked[i] is InlinePiece.Text text)
            {
                marked[i] = text with
                {
                    Value = Footnote()
                        .Replace(text.Value, note => FootnoteMark.Of(note.Groups[1].ValueSpan)),
                };
            }
        }

        return marked;
    }

    private static bool AnyHolds(List<InlinePiece> pieces, string mark)
    {
        foreach (var piece in pieces)
        {
            if (Holds(piece, mark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(InlinePiece piece, string mark) =>
        piece is InlinePiece.Text text && text.Value.Contains(mark, StringComparison.Ordinal);

    // Marks are paired in their order; the last of an odd number stays as it is.
    private static List<InlinePiece> Style(List<InlinePiece> pieces, string mark, TextStyle style)
    {
        if (!AnyHolds(pieces, mark))
        {
            return pieces;
        }

        var pairs = PairsOf(pieces, mark);
        List<InlinePiece> styled = [];
        var (seen, isOn) = (0, false);
        foreach (var piece in pieces)
        {
            var extra = isOn ? style : TextStyle.None;
            if (piece is not InlinePiece.Text text)
            {
                styled.Add(piece with { Style = piece.Style | extra });
                continue;
            }

            var done = 0;
            for (var at = 0; (at = text.Value.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; )
            {
                if (pairs.Contains(seen++))
                {
                    styled.Add(
                        text with
                        {
                            Value = text.Value[done..at],
                            Style = text.Style | extra,
                        }
                    );
                    isOn = !isOn;
                    extra = isOn ? style : TextStyle.None;
                    done = at + mark.Length;
                }

                at += mark.Length;
            }

            styled.Add(text with { Value = text.Value[done..], Style = text.Style | extra });
        }

        return styled;
    }

    // Which of the marks, counted from 0, open or close a run.
    private static HashSet<int> PairsOf(List<InlinePiece> pieces, string mark)
    {
        HashSet<int> pairs = [];
        var (seen, open) = (0, -1);
        foreach (var piece in pieces)
        {
            var text = (piece as InlinePiece.Text)?.Value ?? "";
            for (var at = 0; (at = text.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; )
            {
                var end = at + mark.Length;
                var followsBlank = at > 0 && text[at - 1] == ' ';
                var precedesBlank = end < text.Length && text[end] == ' ';
                if (open >= 0 && !followsBlank)
                {
                    pairs.Add(open);
                    pairs.Add(seen);
                    open = -1;
                }
                else if (!precedesBlank)
                {
                    open = seen;
                }

                seen++;
                at = end;
            }
        }

        return pairs;
    }

    private static void TrimBlockId(List<InlinePiece> pieces)
    {
        if (pieces is [.., InlinePiece.Text last])
        {
            var from = Math.Max(0, last.Value.Length - 80);
            var match = BlockId().Match(last.Value, from);
            if (match.Success)
            {
                pieces[^1] = last with { Value = last.Value[..match.Index] };
            }
        }
    }

    [GeneratedRegex(@"\[\^([^\]\s]{1,32})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"(?:^| )\^[A-Za-z0-9-]+ *$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockId();
}
