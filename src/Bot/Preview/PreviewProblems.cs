using System.Collections.Immutable;
using NoteGraph.Lookup;
using NoteGraph.Vaults;

namespace Bot.Preview;

/// <summary>What is wrong in the note that an answer shows, for the author who looks at it.</summary>
/// <param name="Path">The note's path in the vault.</param>
internal sealed record PreviewProblems(string Path, ImmutableArray<PreviewProblem> Problems)
{
    /// <summary>The problems of the note that a name means; null when it means none or several.</summary>
    public static PreviewProblems? Of(Vault vault, string name) =>
        vault.Find(name) is NoteLookup.Found { Match.Note: var note }
            ? new(
                note.Id.Path,
                [
                    .. vault
                        .Problems.Where(problem => problem.Path == note.Id.Path)
                        .Select(problem => new PreviewProblem(
                            problem.Severity.ToString().ToLowerInvariant(),
                            problem.Line,
                            problem.Message,
                            problem.Advice
                        )),
                ]
            )
            : null;
}

/// <param name="Severity"><c>information</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
internal sealed record PreviewProblem(string Severity, int Line, string Message, string Advice);
