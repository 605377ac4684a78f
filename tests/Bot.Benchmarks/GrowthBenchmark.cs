using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// How the time to read a note grows with its length, for the nastiest notes: twice the text should take about twice the
/// time. Processor time is measured, so that a busy machine makes no difference.
/// </summary>
internal static class GrowthBenchmark
{
    /// <summary>Measures and prints a line for each shape, the worst growth first.</summary>
    /// <param name="only">A part of the names of the shapes that are measured.</param>
    /// <param name="length">Characters of the shorter text.</param>
    /// <param name="runs">Counted runs of each length; the fastest counts.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string only, int length, int runs)
    {
        Console.WriteLine(
            $"Reading a note of {length} characters and one of {2 * length}, processor time, fastest of {runs} runs:"
        );
        var growths = HostileShapes
            .All.Where(shape => shape.Name.Contains(only, StringComparison.Ordinal))
            .Select(shape =>
                (
                    shape.Name,
                    Once: Fastest(shape.OfLength(length), runs),
                    Twice: Fastest(shape.OfLength(2 * length), runs)
                )
            )
            .OrderByDescending(growth => growth.Twice / growth.Once);
        foreach (var (name, once, twice) in growths)
        {
            Console.WriteLine(
                $"growth-of-parsing: {name, -28} {once, 8:F2} ms {twice, 8:F2} ms, ratio {twice / once:F2}"
            );
        }

        return 0;
    }

    private static double Fastest(string text, int runs)
    {
        var fastest = double.MaxValue;
        for (var run = 0; run <= runs; run++)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            Read(text);
            var taken = Environment.CpuUsage.TotalTime - start;
            fastest = Math.Min(fastest, taken.TotalMilliseconds);
        }

        return fastest;
    }

    private static void Read(string text)
    {
        var vault = VaultBuilder.Build(
            [
                NoteSource.FromText("Note.md", text),
                NoteSource.FromText("Withheld.md", "---\npublish: false\n---\n"),
            ],
            [],
            VaultOptions.Default
        );
        foreach (var note in vault.Notes)
        {
            _ = vault.PlainText(note.Body, note);
            _ = vault.PlainLine(note.Body, note);
        }
    }
}
