using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>Finds sections by their headings, and the blocks in them.</summary>
internal static class SectionFinder
{
    /// <summary>The sections with one of some headings: by the order of the headings, then by their place in the note.</summary>
    public static IEnumerable<Section> Find(NoteReading reading, IReadOnlyList<string> headings) =>
        headings.SelectMany(heading =>
            reading.Sections.Where(section => IsNamed(section.Heading, heading))
        );

    /// <summary>
    /// Whether a heading as written is a heading that is looked for. Case, marks, numbers and signs around it do not
    /// matter: <c>## 📊 **Quick Stats**:</c> is <c>Quick stats</c>.
    /// </summary>
    public static bool IsNamed(string written, string wanted)
    {
        var trimmed = written.AsSpan();
        while (!trimmed.IsEmpty && !char.IsLetter(trimmed[0]))
        {
            trimmed = trimmed[1..];
        }

        while (!trimmed.IsEmpty && !char.IsLetterOrDigit(trimmed[^1]))
        {
            trimmed = trimmed[..^1];
        }

        return trimmed.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || written.Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The top-level blocks that begin in a stretch of the text.</summary>
    public static IEnumerable<Block> BlocksIn(NoteReading reading, int start, int end) =>
        reading.Tree.BlocksIn(start, end);
}
