using System.Globalization;
using NoteGraph.Notes;
using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Parsing;

/// <summary>The words for what can be wrong in one file.</summary>
internal static class NoteProblems
{
    public static VaultProblem TooLarge(NoteSource source, int limit) =>
        new(
            ProblemCode.TooLarge,
            source.Path,
            1,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {source.Content.Length} bytes; files above {limit} are not parsed."
            ),
            "Split the note, or move data out of it."
        );

    public static VaultProblem NotUtf8(string path, int line) =>
        new(
            ProblemCode.NotUtf8,
            path,
            line,
            "The file is not UTF-8 from this line on.",
            "Save the file as UTF-8."
        );

    public static VaultProblem BadFrontMatter(string path, FrontMatterFault fault) =>
        new(
            ProblemCode.BadFrontMatter,
            path,
            fault.Line,
            $"The front matter cannot be read: {fault.Reason}",
            "Mend the YAML; a value with special characters needs quotes."
        );

    public static VaultProblem NotParsed(string path) =>
        new(
            ProblemCode.NotParsed,
            path,
            1,
            "The Markdown is nested too deeply to be parsed; the note is read as mere text.",
            "Remove the nesting of quotes, lists or brackets."
        );
}
