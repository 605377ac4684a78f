using System.CommandLine;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// How the time to read a note grows with its length, for the nastiest notes: twice the text should take about twice the
/// time. Processor time is measured, so that a busy machine makes no difference.
/// </summary>
internal static class GrowthBenchmark
{
    public static Command Create()
    {
        var length = new Option<int>("--length")
        {
            Description = "Characters of the shorter text.",
            DefaultValueFactory = _ => 32_768,
        };
        var shape = new Option<string>("--shape")
        {
            Description = "Only the shapes whose name contains this.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command(
            "growth-of-parsing",
            "Notes of nasty shapes, beside ones twice as long."
        )
        {
            length,
            Part.Runs,
            shape,
        };
        command.SetAction(arguments =>
            Run(
                arguments.GetRequiredValue(shape),
                arguments.GetValue(length),
                arguments.GetValue(Part.Runs)
            )
        );
        return command;
    }

    // The worst growth first; of the runs of each length the fastest counts.
    private static int Run(string only, int length, int runs)
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
            _ = note.Card;
            _ = vault.PlainText(note.Body, note);
            _ = vault.PlainLine(note.Body, note);
        }
    }
}
