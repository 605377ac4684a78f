using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What is wrong in the notes, by kind, the gravest first.</summary>
internal static class ProblemsLayout
{
    // Few enough that their lists stay within what an embed may hold.
    private const int KindsShown = 5;

    public static MessagePayload Of(Reply.Problems reply)
    {
        var problems = reply.Vault.Problems;
        if (problems.IsEmpty)
        {
            return NoticeLayout.Of(new Reply.Notice("Nothing is wrong in the notes."));
        }

        var kinds = problems
            .GroupBy(problem => problem.Code)
            .OrderByDescending(kind => kind.First().Severity)
            .ThenByDescending(kind => kind.Count())
            .ToList();
        var report = new ContentReport("Problems");
        foreach (var kind in kinds.Take(KindsShown))
        {
            report.Add($"{kind.Key}", [.. kind.Select(Line)]);
        }

        foreach (var kind in kinds.Skip(KindsShown))
        {
            report.AddUnseen($"{kind.Key}", [.. kind.Select(Line)]);
        }

        return report.ToMessage(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{problems.Length:N0} in {problems.Select(each => each.Path).Distinct(StringComparer.Ordinal).Count():N0} notes."
            ),
            TagColors.Default,
            "problems.md"
        );
    }

    /// <summary>A problem with its place and what to do.</summary>
    public static string Line(VaultProblem problem) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.Path}:{problem.Line} {problem.Message} {problem.Advice}"
        );
}
