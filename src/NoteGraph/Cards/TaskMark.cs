using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>The box of a task, <c>[ ]</c> or <c>[x]</c>, at the start of a bullet.</summary>
internal static class TaskMark
{
    private const int Length = 4;

    /// <summary>The line without its box.</summary>
    public static RunLine Skip(RunLine line)
    {
        if (line.IsEmpty || line.Text.AsSpan(line.Start) is not ['[', _, ']', ' ', ..])
        {
            return line;
        }

        var end = line.Start + Length;
        return new RunLine(
            [
                .. line
                    .Runs.Where(run => run.End > end)
                    .Select(run => run.Start < end ? run with { Start = end } : run),
            ],
            line.Text
        );
    }
}
