using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bot.Checking;
using NoteGraph.Notes;

namespace Bot.Terminal;

/// <summary>
/// Prints a check for reading: a line a problem, those of a kind together, then the counts; the worst last, where the eye is.
/// </summary>
internal sealed class CheckReport(TextWriter output, TerminalStyle style)
{
    public void Print(CheckResult result, TimeSpan loaded, TimeSpan total)
    {
        var kinds = result
            .Problems.GroupBy(problem => problem.Code)
            .OrderBy(kind => kind.First().Severity)
            .ThenBy(kind => kind.Key)
            .ToImmutableArray();
        foreach (var problem in kinds.SelectMany(kind => kind))
        {
            Print(problem);
        }

        output.WriteLine();
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

    // The form of a compiler's messages, which editors and continuous integration know how to read.
    private void Print(VaultProblem problem)
    {
        var place = Line($"{problem.Path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}");
        var kind = $"{Painted(problem.Severity)} {CheckJson.NameOf(problem.Code)}";
        output.WriteLine(
            $"{place}: {kind}: {Line(problem.Message)} {style.Dim(Line(problem.Advice))}"
        );
    }

    private void PrintFigures(CheckResult result, TimeSpan loaded, TimeSpan total)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Notes: {result.Vault.Notes.Length:N0}, of them actors: {result.Actors:N0}, answered with a summary: {result.DescribedActors:N0}"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Messages made: {result.Messages:N0}; seconds to load: {loaded.TotalSeconds:F1}, in all: {total.TotalSeconds:F1}"
            )
        );
    }

    private void PrintCount(ProblemCode code, ProblemSeverity severity, int count)
    {
        var number = count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(8);
        output.WriteLine(
            $"{number}  {Painted(severity, NameOf(ProblemSeverity.Information).Length)}  {CheckJson.NameOf(code)}"
        );
    }

    private string Painted(ProblemSeverity severity, int width = 0)
    {
        var name = NameOf(severity).PadRight(width);
        return severity switch
        {
            ProblemSeverity.Error => style.Red(name),
            ProblemSeverity.Warning => style.Yellow(name),
            _ => name,
        };
    }

    private static string NameOf(ProblemSeverity severity) =>
        JsonNamingPolicy.CamelCase.ConvertName(severity.ToString());

    // Every problem is one line, so that other tools can take it.
    private static string Line(string text) => TerminalStyle.Plain(text).ReplaceLineEndings(" ");
}
