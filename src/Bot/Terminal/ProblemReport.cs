using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary>Prints problems for reading: those of a kind together, the worst kinds last, where a terminal leaves the eye.</summary>
internal sealed class ProblemReport(TextWriter output, TerminalStyle style)
{
    /// <summary>The name of a kind of problem, such as <c>broken-link</c>.</summary>
    public static string NameOf(ProblemCode code) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    public void Print(ImmutableArray<VaultProblem> problems)
    {
        var kinds = problems
            .GroupBy(problem => problem.Code)
            .OrderBy(kind => kind.First().Severity)
            .ThenBy(kind => kind.Key)
            .ToArray();
        foreach (var kind in kinds)
        {
            output.WriteLine(style.Bold(NameOf(kind.Key)));
            foreach (var problem in kind)
            {
                Print(problem);
            }

            output.WriteLine();
        }

        foreach (var kind in kinds)
        {
            PrintCount(kind.Key, kind.First().Severity, kind.Count());
        }
    }

    private void Print(VaultProblem problem)
    {
        var line = problem.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(
            $"{TerminalStyle.Plain(problem.Path)}:{line}: {Line(problem.Message)} {style.Dim(Line(problem.Advice))}"
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
        output.WriteLine($"{number}  {name}  {NameOf(code)}");
    }

    /// <summary>A text on one line, so that every problem is one line for other tools.</summary>
    private static string Line(string text) => TerminalStyle.Plain(text).ReplaceLineEndings(" ");
}
