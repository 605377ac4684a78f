using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Checking;

/// <summary>What a check found.</summary>
/// <param name="Vault">What was checked.</param>
/// <param name="Problems">All problems, ordered by path, line and code.</param>
/// <param name="Messages">How many messages were made and held against Discord's limits.</param>
/// <param name="DescribedActors">How many actors were answered with a text that describes them.</param>
internal sealed record CheckResult(
    Vault Vault,
    ImmutableArray<VaultProblem> Problems,
    int Messages,
    int DescribedActors
)
{
    /// <summary>How many actors the vault has.</summary>
    public int Actors => Vault.Notes.Count(note => note.IsActor);

    /// <summary>Whether the content is not good enough.</summary>
    /// <param name="isStrict">Whether warnings count as well as errors.</param>
    public bool Fails(bool isStrict) =>
        Problems.Any(problem =>
            problem.Severity >= (isStrict ? ProblemSeverity.Warning : ProblemSeverity.Error)
        );
}
