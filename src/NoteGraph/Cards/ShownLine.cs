using System.Text;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>
/// The line in which a link stands, without what stands in comments: nobody is shown them, wherever they begin and end.
/// </summary>
internal static class ShownLine
{
    /// <summary>The line as Markdown; null where the link itself stands in a comment.</summary>
    public static string? Of(Note note, NoteLink link)
    {
        var utf8 = note.Utf8.Span;
        var (start, end) = Extent(utf8, link.Line);
        var line = Encoding.UTF8.GetString(utf8[start..end]);
        return MayHoldComment(utf8[..end], start)
            ? WithoutComments(note.Text, Encoding.UTF8.GetCharCount(utf8[..start]), line, link)
            : line;
    }

    // Only the line is decoded, not the note.
    private static (int Start, int End) Extent(ReadOnlySpan<byte> utf8, int number)
    {
        var start = 0;
        for (var line = 1; line < number; line++)
        {
            start = LineEnds.NextLine(utf8, start);
        }

        return (start, LineEnds.EndOf(utf8, start));
    }

    // Most notes have no comments, so that their tree need not be built.
    private static bool MayHoldComment(ReadOnlySpan<byte> before, int lineStart) =>
        before.IndexOf("%%"u8) >= 0
        || before.LastIndexOf("<!--"u8) is >= 0 and var open
            && (open >= lineStart || before[open..lineStart].IndexOf("-->"u8) < 0);

    // Where the nesting is beyond all sense nobody can tell what a comment is.
    private static string? WithoutComments(string text, int start, string line, NoteLink link)
    {
        try
        {
            return NoteMarkdown.TryParseNote(text, out var tree)
                ? WithoutComments(tree, start, line, link)
                : null;
        }
        catch (ArgumentException)
        {
            // Markdig limits its own recursion by throwing.
            return null;
        }
    }

    private static string? WithoutComments(NoteTree tree, int start, string line, NoteLink link)
    {
        var end = start + line.Length;
        var (isShown, isHidden) = (false, false);
        List<(int Start, int End)> comments = [];
        foreach (var leaf in tree.Leaves(leaf => leaf.Span.Start < end && leaf.Span.End >= start))
        {
            var lines = RunLines.Of(leaf, tree);
            int? open = null;
            foreach (var run in lines.SelectMany(each => each.Runs))
            {
                var isComment = run.Kind is RunKind.Comment || leaf is CommentBlock;
                if (run.LinkIn(tree.Text) == link)
                {
                    isShown |= !isComment;
                    isHidden |= isComment;
                }

                if (isComment)
                {
                    // From the end of the run before, since the marks of emphasis are no runs.
                    comments.Add(((open ?? run.Start) - start, run.End - start));
                }

                open = isComment ? run.End : null;
            }

            if (open is { } last)
            {
                comments.Add((last - start, lines[^1].End - start));
            }
        }

        return isHidden && !isShown ? null : Without(comments, line);
    }

    // One blank stays of a comment and the blanks around it. The others stay as written, or no link would be found among them.
    private static string Without(List<(int Start, int End)> comments, string line)
    {
        var shown = new StringBuilder(line.Length);
        var done = 0;
        foreach (var (start, end) in comments.OrderBy(comment => comment.Start))
        {
            var from = System.Math.Clamp(start, done, line.Length);
            var to = System.Math.Clamp(end, from, line.Length);
            if (line.AsSpan(done, from - done).TrimEnd() is { IsEmpty: false } before)
            {
                shown.Append(before).Append(' ');
            }

            done = line.Length - line.AsSpan(to).TrimStart().Length;
        }

        return shown.Append(line, done, line.Length - done).ToString();
    }
}
