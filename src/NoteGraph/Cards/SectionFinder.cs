using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>Finds sections by their headings.</summary>
internal static class SectionFinder
{
    // Each section is looked for among all blocks, so a note of nothing but such headings would take quadratic time.
    private const int Most = 16;

    /// <summary>
    /// The sections with one of some headings: by the order of the headings, then by their place in the note. Of a note
    /// with very many of them only the first.
    /// </summary>
    public static IEnumerable<Section> Find(NoteReading reading, IReadOnlyList<string> headings) =>
        headings
            .SelectMany(heading =>
                reading.Sections.Where(section => IsNamed(section.Heading, heading))
            )
            .Take(Most);

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
}
