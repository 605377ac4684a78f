using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>The box of a task, <c>[ ]</c> or <c>[x]</c>, at the start of a bullet.</summary>
internal static class TaskMark
{
    /// <summary>The line without its box.</summary>
    public static RunLine Skip(RunLine line)
    {
        var length = line.IsEmpty ? 0 : TaskBox.LengthAt(line.Text.AsSpan(line.Start));
        if (length == 0)
        {
            return line;
        }

        var end = line.Start + length;
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
