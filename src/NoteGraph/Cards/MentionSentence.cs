using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace NoteGraph.Cards;

/// <summary>What a note says where it mentions another one.</summary>
public static class MentionSentence
{
    private const int LongestLine = 4000;

    private const string CellSeparator = " · ";

    private static readonly string[] LineMarks = ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "> ", "#"];

    /// <summary>
    /// The sentence in which a link stands, as Markdown without the marks that begin its line; the whole row for a link in
    /// a table. Null for a link in the front matter or in a comment, and where the line says nothing but the link or does not
    /// show where the link stands.
    /// </summary>
    public static string? Of(Edge edge)
    {
        if (
            edge.Link.Kind == LinkKind.Property
            || ShownLine.Of(edge.From, edge.Link) is not { } shown
        )
        {
            return null;
        }

        var line = WithoutMarks(shown.Trim());
        var sentence =
            line.Length > LongestLine ? null
            : line.StartsWith('|') ? string.Join(CellSeparator, Grid.CellsOf(line))
            : SentenceAt(line, edge.Link);
        return sentence is not null && SaysMore(sentence, edge.Link) ? sentence : null;
    }

    private static string WithoutMarks(string line)
    {
        for (var i = 0; i < 8; i++)
        {
            var mark = LineMarks.FirstOrDefault(each =>
                line.StartsWith(each, StringComparison.OrdinalIgnoreCase)
            );
            if (mark is null)
            {
                break;
            }

            line = line[mark.Length..].TrimStart();
        }

        return line;
    }

    private static string? SentenceAt(string line, NoteLink link)
    {
        if (WrittenLink.In(line, link) is not var (from, to))
        {
            return null;
        }

        var start = 0;
        for (var i = from; i > 1; i--)
        {
            if (EndsSentence(line, i - 2))
            {
                start = i;
                break;
            }
        }

        var end = line.Length;
        for (var i = to; i < line.Length - 1; i++)
        {
            if (EndsSentence(line, i))
            {
                end = i + 1;
                break;
            }
        }

        return line[start..end].Trim();
    }

    // A full stop after a single letter ends an initial or an abbreviation.
    private static bool EndsSentence(string line, int at) =>
        line[at] is '.' or '!' or '?' or '。'
        && line[at + 1] is ' '
        && (
            at < 2 || char.IsLetterOrDigit(line[at - 2]) || line[at - 1] is ']' or ')' or '"' or '*'
        );

    private static bool SaysMore(string sentence, NoteLink link) =>
        WhiteSpace.Collapse(sentence).Length > link.Target.Length + (link.Label?.Length ?? 0) + 8;
}
