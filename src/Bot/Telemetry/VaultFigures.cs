using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Telemetry;

/// <summary>What there is to count in a vault.</summary>
/// <param name="Vault">The vault.</param>
/// <param name="Actors">How many of its notes are actors.</param>
/// <param name="Links">How many links there are of each kind.</param>
/// <param name="Problems">How many problems there are of each kind.</param>
internal sealed record VaultFigures(
    Vault Vault,
    int Actors,
    IReadOnlyDictionary<Resolution, int> Links,
    IReadOnlyDictionary<ProblemCode, int> Problems
)
{
    public static VaultFigures Of(Vault vault) =>
        new(
            vault,
            vault.Notes.Count(note => note.IsActor),
            vault
                .Notes.SelectMany(note => vault.LinksFrom(note))
                .CountBy(link => link.Resolution)
                .ToDictionary(),
            vault.Problems.CountBy(problem => problem.Code).ToDictionary()
        );
}
