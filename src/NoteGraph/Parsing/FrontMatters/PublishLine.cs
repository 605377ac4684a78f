using System.Text.RegularExpressions;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>
/// Finds <c>publish: false</c> in front matter that cannot be read to its end. A slip elsewhere in it must not publish a
/// note whose author withholds it, so that in doubt the line counts.
/// </summary>
internal static partial class PublishLine
{
    // Whoever stands further below another property than this is taken for the note's own.
    private const int MaxLookBack = 2000;

    /// <summary>Whether a line says that the note is withheld. One below another property says nothing of the note.</summary>
    /// <param name="text">The YAML or JSON between the fences.</param>
    public static bool SaysFalse(string text)
    {
        var isJson = text.AsSpan().TrimStart().StartsWith("{");
        foreach (var match in SaysSo().EnumerateMatches(text))
        {
            if (isJson || (BeginsLine(text, match.Index) && !IsBelowAnother(text, match.Index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsLine(string text, int at) => at == 0 || text[at - 1] is '\r' or '\n';

    private static bool IsBelowAnother(string text, int lineStart)
    {
        var indent = IndentOf(text.AsSpan(lineStart));
        var before = text.AsSpan(0, lineStart)[Math.Max(0, lineStart - MaxLookBack)..];
        while (indent > 0 && !before.IsEmpty)
        {
            before = before[..^1];
            var line = before[LineEnds.StartOf(before, before.Length)..];
            before = before[..^line.Length];
            if (!line.IsWhiteSpace() && IndentOf(line) < indent)
            {
                return MayHoldOthers().IsMatch(line);
            }
        }

        return false;
    }

    private static int IndentOf(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(' ', '\t') is var length and >= 0 ? length : line.Length;

    // A tag or an anchor without an end must not be read to the end of the text at each place where one begins, so that
    // behind its first 200 characters it ends where the next place may be.
    [GeneratedRegex(
        """(?<=^|[\r\n{,"\]}])(?>[ \t]*)(?>\?[ \t]+)?["']?publish["']?(?>\s*):(?>\s*)(?>[\[-]\s*)?(?>[&!](?>\S{0,200})(?>[^\s{},"\]]*)\s+)?(?>["']\s*)?false(?>\s*["'])?(?>[ \t]*)(?:[\]},#\r\n]|$)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysSo();

    // "name:", "name: |", "- item": what is indented further belongs to it. Below "name: value" it is indented by mistake.
    [GeneratedRegex(@"^\s*-\s|:\s*(?:[|>][-+\d]*\s*)?(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MayHoldOthers();
}
