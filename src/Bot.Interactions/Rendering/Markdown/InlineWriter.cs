using System.Text;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Writes the pieces of a paragraph in Discord's Markdown, with marks where the style changes.</summary>
internal sealed class InlineWriter
{
    private static readonly (TextStyle Style, string Mark)[] Marks =
    [
        (TextStyle.Bold, "**"),
        (TextStyle.Italic, "*"),
        (TextStyle.Struck, "~~"),
    ];

    // Without width; keeps the marks of two neighbouring runs apart.
    private const char Separator = '\u200B';

    private readonly StringBuilder _text = new();
    private readonly List<(TextStyle Style, string Mark)> _open = [];
    private string _blank = "";
    private bool _endsWithMark;

    /// <summary>The paragraph. Its lines have no blanks at their ends.</summary>
    /// <param name="pieces">What it is made of.</param>
    /// <param name="hasBlocks">Whether its lines begin lines of a place where Discord has lists, quotes and headings.</param>
    public static string Write(IReadOnlyList<InlinePiece> pieces, bool hasBlocks = true)
    {
        if (!hasBlocks && pieces is [{ Style: TextStyle.None } alone])
        {
            return WriteAlone(alone);
        }

        InlineWriter writer = new();
        foreach (var piece in pieces)
        {
            writer.Write(piece);
        }

        writer.Close(TextStyle.None);
        var text = writer._text.ToString();
        return hasBlocks ? DiscordEscaping.LineStarts(text) : text;
    }

    // Most lines are words or a link: there is no mark to be written around these.
    private static string WriteAlone(InlinePiece piece) =>
        piece switch
        {
            InlinePiece.Ready ready => ready.Markdown,
            InlinePiece.Text text => DiscordEscaping.Escape(text.Value.Trim(' ')),
            _ => "",
        };

    private void Write(InlinePiece piece)
    {
        switch (piece)
        {
            case InlinePiece.LineEnd:
                _blank = "\n";
                break;
            case InlinePiece.Ready ready when ready.Markdown.Length > 0:
                Turn(ready.Style);
                Append(ready.Markdown);
                break;
            case InlinePiece.Text text:
                WriteText(text);
                break;
        }
    }

    private void WriteText(InlinePiece.Text piece)
    {
        var inner = piece.Value.Trim(' ');
        if (inner.Length == 0)
        {
            Hold(piece.Value);
            return;
        }

        var start = piece.Value.IndexOf(inner, StringComparison.Ordinal);
        Hold(piece.Value[..start]);
        Turn(piece.Style);
        Append(DiscordEscaping.Escape(inner));
        Hold(piece.Value[(start + inner.Length)..]);
    }

    // A blank is written when something follows it on its line.
    private void Hold(string blank)
    {
        if (blank.Length > 0 && _blank.Length == 0 && _text.Length > 0)
        {
            _blank = " ";
        }
    }

    // Runs end before the blank that follows them, and begin after the one before them.
    private void Turn(TextStyle style)
    {
        Close(style);
        var hasClosed = _endsWithMark && _blank.Length == 0;
        if (_text.Length > 0)
        {
            _text.Append(_blank);
        }

        _blank = "";
        var opened = TextStyle.None;
        foreach (var (open, _) in _open)
        {
            opened |= open;
        }

        foreach (var (wanted, mark) in Marks)
        {
            if (style.HasFlag(wanted) && !opened.HasFlag(wanted))
            {
                if (hasClosed)
                {
                    _text.Append(Separator);
                    hasClosed = false;
                }

                _text.Append(mark);
                _open.Add((wanted, mark));
            }
        }

        _endsWithMark = false;
    }

    private void Close(TextStyle style)
    {
        var keep = 0;
        while (keep < _open.Count && style.HasFlag(_open[keep].Style))
        {
            keep++;
        }

        for (var i = _open.Count - 1; i >= keep; i--)
        {
            _text.Append(_open[i].Mark);
            _endsWithMark = true;
        }

        _open.RemoveRange(keep, _open.Count - keep);
    }

    private void Append(string text)
    {
        _text.Append(text);
        _endsWithMark = false;
    }
}
