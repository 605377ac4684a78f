using System.Collections.Immutable;
using System.Globalization;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering;

/// <summary>Some of what differs between two vaults.</summary>
/// <param name="Heading">What the lines have in common.</param>
/// <param name="Lines">One for each note, link or problem, with its place.</param>
public sealed record DiffList(string Heading, ImmutableArray<string> Lines);

/// <summary>What differs between two vaults, in words: the same in Discord and in the terminal.</summary>
public static class DiffLists
{
    /// <summary>The lists in the order in which they are told, empty ones left out.</summary>
    public static ImmutableArray<DiffList> Of(VaultDiff diff) =>
        [
            .. new DiffList[]
            {
                new("Added", [.. diff.Added.Select(note => note.Id.Path)]),
                new(
                    "Changed",
                    [.. diff.Changed.Select(each => each.Note.Id.Path + PartsOf(each.Parts))]
                ),
                new(
                    "Renamed",
                    [.. diff.Renamed.Select(each => $"{each.From.Id.Path} → {each.To.Id.Path}")]
                ),
                new("Removed", [.. diff.Removed.Select(note => note.Id.Path)]),
                new("Links newly broken", [.. diff.Broken.Select(Line)]),
                new("Links mended", [.. diff.Mended.Select(Line)]),
                new("New problems", [.. diff.OtherNewProblems.Select(Line)]),
                new("Problems gone", [.. diff.OtherGoneProblems.Select(Line)]),
            }.Where(list => !list.Lines.IsEmpty),
        ];

    /// <summary>A problem with its place and what to do.</summary>
    public static string Line(VaultProblem problem) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.Path}:{problem.Line} {problem.Message} {problem.Advice}"
        );

    private static string Line(Edge edge) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{edge.From.Id.Path}:{edge.Link.Line} [[{edge.Link.Target}]]"
        );

    private static string PartsOf(NoteParts parts) =>
        parts == NoteParts.None ? "" : $" ({parts.ToString().ToLowerInvariant()})";
}
