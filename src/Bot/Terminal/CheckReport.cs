using System.Collections.Immutable;
using System.Globalization;
using Bot.Checking;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary>Prints a check for reading: the problems of a kind together, then the counts, the worst last, where the eye is.</summary>
internal sealed class CheckReport(TextWriter output, TerminalStyle style)
{
    public void Print(CheckResult result, TimeSpan loaded, TimeSpan total)
    {
        var kinds = result
            .Problems.GroupBy(problem => problem.Code)
            .OrderBy(kind => kind.First().Severity)
            .ThenBy(kind => kind.Key)
            .ToImmutableArray();
        foreach (var kind in kinds)
        {
            output.WriteLine(style.Bold(CheckJson.NameOf(kind.Key)));
            foreach (var problem in kind)
            {
                Print(problem);
            }

            output.WriteLine();
        }

        PrintFigures(result, loaded, total);
        foreach (var kind in kinds)
        {
            PrintCount(kind.Key, kind.First().Severity, kind.Count());
        }

        if (kinds.IsEmpty)
        {
            output.WriteLine(style.Green("No problems."));
        }
    }

    private void Print(VaultProblem problem)
    {
        var place = Line($"{problem.Path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}");
        output.WriteLine($"{place}: {Line(problem.Message)} {style.Dim(Line(problem.Advice))}");
    }

    private void PrintFigures(CheckResult result, TimeSpan loaded, TimeSpan total)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Vault.Notes.Length:N0} notes, {result.Actors:N0} of them actors; {result.DescribedActors:N0} actors answered with a summary"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Messages:N0} messages made; {loaded.TotalSeconds:F1} s to load, {total.TotalSeconds:F1} s in all"
            )
        );
    }

    private void PrintCount(ProblemCode code, ProblemSeverity severity, int count)
    {
        var number = count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(8);
        var name = severity switch
        {
            ProblemSeverity.Error => style.Red("error      "),
            ProblemSeverity.Warning => style.Yellow("warning    "),
            _ => "information",
        };
        output.WriteLine($"{number}  {name}  {CheckJson.NameOf(code)}");
    }

    // Every problem is one line, so that other tools can take it.
    private static string Line(string text) => TerminalStyle.Plain(text).ReplaceLineEndings(" ");
}
