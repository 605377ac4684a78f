using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Checking;

/// <summary>Makes the messages that readers can reach in a vault and holds them against what Discord takes.</summary>
/// <param name="everyMessage">
/// Whether every page of every section is made, and not the cards alone. That is many times the work.
/// </param>
internal sealed class ContentCheck(InteractionHandler handler, bool everyMessage)
{
    /// <summary>Checks the vault in service.</summary>
    /// <param name="progress">Is told how many notes are done.</param>
    public async Task<CheckResult> RunAsync(
        Vault vault,
        IProgress<int> progress,
        CancellationToken cancellation
    )
    {
        var found = new NoteCheck[vault.Notes.Length];
        var done = 0;
        await Parallel.ForAsync(
            0,
            vault.Notes.Length,
            cancellation,
            async (at, token) =>
            {
                found[at] = await CheckAsync(vault.Notes[at], token);
                progress.Report(Interlocked.Increment(ref done));
            }
        );
        return new CheckResult(
            vault,
            [
                .. vault
                    .Problems.Concat(found.SelectMany(check => check.Problems))
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Line)
                    .ThenBy(problem => problem.Code),
            ],
            found.Sum(check => check.Messages),
            found.Where((check, at) => vault.Notes[at].IsActor && check.HasDescription).Count()
        );
    }

    private async Task<NoteCheck> CheckAsync(Note note, CancellationToken cancellation)
    {
        var problems = new List<VaultProblem>();
        var messages = 0;
        var hasDescription = false;
        var walk = new MessageWalk(handler);
        await foreach (var (section, response) in walk.OfAsync(note, cancellation))
        {
            problems.AddRange(ProblemsOf(note, section, response));
            hasDescription |=
                messages++ == 0
                && response.Data is MessagePayload { Embeds: [{ Description.Length: > 0 }, ..] };
            if (!everyMessage)
            {
                break;
            }
        }

        return new NoteCheck(problems, messages, hasDescription);
    }

    private static IEnumerable<VaultProblem> ProblemsOf(
        Note note,
        Section? section,
        InteractionResponse response
    )
    {
        var line = section?.Line ?? 1;
        var place = section is null ? "The card" : $"The section {section.Heading}";

        // A note that is there is shown to everybody; only a failure is a private word to who asked.
        if (response.Data is not MessagePayload { IsPrivate: false } message)
        {
            yield return new VaultProblem(
                ProblemCode.NotShown,
                note.Id.Path,
                line,
                $"{place} could not be shown.",
                "This is a fault of the bot; the log says more."
            );
            yield break;
        }

        foreach (var violation in PayloadValidator.Violations(message))
        {
            yield return new VaultProblem(
                ProblemCode.OverLimit,
                note.Id.Path,
                line,
                $"{place} would be refused by Discord: {violation}",
                "This is a fault of the bot; until it is mended, a shorter text helps."
            );
        }
    }

    private readonly record struct NoteCheck(
        List<VaultProblem> Problems,
        int Messages,
        bool HasDescription
    );
}
