using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>
/// What a vault was made of. The vault after it takes from here what has not changed. All lists but
/// <see cref="Problems"/> go by the place of a note in the order of paths, withheld ones included.
/// </summary>
internal sealed record VaultMakings
{
    public required VaultOptions Options { get; init; }

    public required NoteSource[] Sources { get; init; }

    /// <summary>The paths of the files that are not notes, ordered.</summary>
    public required string[] Attachments { get; init; }

    public required byte[][] Fingerprints { get; init; }

    /// <summary>The notes as written.</summary>
    public required ParsedNote[] Parsed { get; init; }

    /// <summary>Where links lead, going by the notes as written.</summary>
    public required LinkTargets WrittenTargets { get; init; }

    /// <summary>The notes as readers may see them; null for withheld ones.</summary>
    public required ParsedNote?[] Shown { get; init; }

    /// <summary>The paths that are not named though nothing can be read there, since a withheld note was.</summary>
    public required IReadOnlySet<string> WithheldPaths { get; init; }

    /// <summary>Where links lead, going by the notes as readers may see them.</summary>
    public required LinkTargets ShownTargets { get; init; }

    public required VaultGraph Graph { get; init; }

    /// <summary>The problems of each published note.</summary>
    public required Lazy<VaultProblem[][]> Problems { get; init; }
}
