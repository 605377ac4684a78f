using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing.Formulas;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>
/// Finds the links and tags of a block in its text, without a tree. Only where that is sure to be what the tree would
/// hold: code, HTML and Markdown links are left to it, and so are notes that define links by label. The rules for each
/// kind are the parsers' own.
/// </summary>
internal sealed class InlineScan(
    ImmutableArray<NoteLink>.Builder links,
    ImmutableArray<string>.Builder tags
)
{
    // With more than five, the first load of a vault would look for them with code that nobody has compiled ahead, and that
    // is slow until it is compiled again.
    private const string Marks = "[#$`<";

    // Where in the block at hand the last of these stands, as far as somebody asked.
    private (int Line, int At)? _lastClose;
    private (int Line, int At)? _lastFormulaMark;

    /// <summary>Adds the links and tags of a block in their order; false, with nothing added, where only the tree can tell.</summary>
    public bool TryRead(LeafBlock block)
    {
        var (linksBefore, tagsBefore) = (links.Count, tags.Count);
        var lines = NoteTree.Lines(block);
        (_lastClose, _lastFormulaMark) = (null, null);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!TryRead(lines, at, block.Line + at + 1))
            {
                links.Count = linksBefore;
                tags.Count = tagsBefore;
                return false;
            }
        }

        return true;
    }

    private bool TryRead(ReadOnlySpan<StringLine> lines, int index, int number)
    {
        var text = lines[index].Slice.AsSpan();
        // Its words may have begun in a line before.
        if (text.Contains("](", StringComparison.Ordinal))
        {
            return false;
        }

        var at = text.IndexOfAny(Marks);
        if (at < 0)
        {
            return true;
        }

        bool? isRow = null;
        var read = 0;
        while (at < text.Length)
        {
            var before = text[read..at];
            var rest = text[at..];
            var length = rest[0] switch
            {
                _ when IsEscape(before) => 1,
                '[' => LinkAt(rest, KindAfter(before), number),
                '#' => TagAt(rest, Before(lines, index, at)),
                '$' => FormulaAt(lines, index, at, isRow ??= IsRow(lines, index)),
                '<' when !MayClose(lines, index, at) => 1,
                _ => -1,
            };
            if (length < 0)
            {
                return false;
            }

            read = at + length;
            var next = text[read..].IndexOfAny(Marks);
            at = next < 0 ? text.Length : read + next;
        }

        return true;
    }

    // A backslash may itself be escaped.
    private static bool IsEscape(ReadOnlySpan<char> before) =>
        (before.Length - before.TrimEnd('\\').Length) % 2 == 1;

    private static LinkKind KindAfter(ReadOnlySpan<char> before) =>
        before is [.. var rest, '!'] && !IsEscape(rest) ? LinkKind.Transclusion : LinkKind.Wikilink;

    private int LinkAt(ReadOnlySpan<char> text, LinkKind kind, int line)
    {
        if (WikilinkText.LengthAt(text, out var target, out var label) is not (> 0 and var length))
        {
            return 1;
        }

        links.Add(new NoteLink(kind, target!, label, line));
        return length;
    }

    private int TagAt(ReadOnlySpan<char> text, char before)
    {
        var length = TagText.LengthOf(text[1..]);
        if (length == 0 || !TagText.MayFollow(before))
        {
            return 1;
        }

        tags.Add(RepeatedText.Of(text.Slice(1, length)));
        return length + 1;
    }

    // A formula that may go on in the next line is left to the tree.
    private int FormulaAt(ReadOnlySpan<StringLine> lines, int index, int at, bool isInRow)
    {
        var length = FormulaText.LengthOf(lines[index].Slice.AsSpan()[at..], isInRow);
        return length > 0 ? length
            : !isInRow && (_lastFormulaMark ??= LastOf('$', lines)).Line > index ? -1
            : 1;
    }

    // Whether something written like an HTML tag or an address ends after here.
    private bool MayClose(ReadOnlySpan<StringLine> lines, int index, int at) =>
        (_lastClose ??= LastOf('>', lines)).CompareTo((index, at)) > 0;

    private static (int Line, int At) LastOf(char character, ReadOnlySpan<StringLine> lines)
    {
        for (var line = lines.Length - 1; line >= 0; line--)
        {
            if (lines[line].Slice.AsSpan().LastIndexOf(character) is var at and >= 0)
            {
                return (line, at);
            }
        }

        return (-1, -1);
    }

    // A block of one line is parsed where it stands in the note, one of several is put together first.
    private static char Before(ReadOnlySpan<StringLine> lines, int index, int at) =>
        at > 0 ? lines[index].Slice.AsSpan()[at - 1]
        : index > 0 ? '\n'
        : lines.Length == 1 ? lines[index].Slice.PeekCharExtra(-1)
        : '\0';

    private static bool IsRow(ReadOnlySpan<StringLine> lines, int index)
    {
        var slice = lines[index].Slice;
        return RowPlace.IsRow(
            lines.Length > 1
                ? slice.AsSpan()
                : slice.Text.AsSpan(LineEnds.StartOf(slice.Text, slice.Start)..(slice.End + 1))
        );
    }
}
