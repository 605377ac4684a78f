using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Support;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Processes;

/// <summary>From the start of a process to the first answered interaction, for the ways to build and run the bot.</summary>
internal static class StartBenchmark
{
    public static Command Create() =>
        Part.OnFolder(
            "start",
            "From the start of a process to the first answered interaction, built and run in several ways.",
            (folder, arguments, cancellation) =>
                RunAsync(folder, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs
        );

    private static async Task<int> RunAsync(
        VaultFolder folder,
        int runs,
        CancellationToken cancellation
    )
    {
        if (await folder.LoadAsync(cancellation) is not { } vault)
        {
            return 2;
        }

        var asked = Any(vault);
        var published = Directory.CreateTempSubdirectory("published-");
        try
        {
            var starts = (await ProgramsAsync(published.FullName, cancellation))
                .Select(program => new Starts(program, []))
                .ToList();
            for (var run = 0; run < runs; run++)
            {
                foreach (var start in starts)
                {
                    start.Runs.Add(
                        await MeasureAsync(start.Program, folder.Path, asked, cancellation)
                    );
                }
            }

            foreach (var start in starts)
            {
                Console.WriteLine(start);
            }

            return 0;
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }

    private static Note Any(Vault vault) =>
        vault.Notes.FirstOrDefault(note => note.IsActor) ?? vault.Notes[0];

    private static async Task<List<BotProgram>> ProgramsAsync(
        string folder,
        CancellationToken cancellation
    )
    {
        List<BotProgram> programs =
        [
            BotProgram.Built,
            BotProgram.Built.With("code is measured first (TieredPGO)", ("DOTNET_TieredPGO", "1")),
            BotProgram.Built.With(
                "compiled for good at once (no TieredCompilation)",
                ("DOTNET_TieredCompilation", "0")
            ),
        ];
        // Warnings of what trimming may break do not keep it from being measured.
        string[] trimmed =
        [
            "--self-contained",
            "-p:PublishTrimmed=true",
            "-p:TrimMode=partial",
            "-p:TreatWarningsAsErrors=false",
            "-p:SuppressTrimAnalysisWarnings=true",
        ];
        (string Name, string[] Properties)[] published =
        [
            ("published", Publishing.Plain),
            (
                "published, compiled ahead of time (ReadyToRun)",
                [.. Publishing.Plain, .. Publishing.Ahead]
            ),
            ("the same with its own runtime, trimmed", [.. trimmed, .. Publishing.Ahead]),
        ];
        foreach (var (name, properties) in published)
        {
            if (
                await BotProgram.PublishAsync(
                    name,
                    Path.Combine(folder, programs.Count.ToString(CultureInfo.InvariantCulture)),
                    properties,
                    cancellation
                ) is
                { } program
            )
            {
                programs.Add(program);
            }
        }

        return programs;
    }

    private static async Task<Start> MeasureAsync(
        BotProgram program,
        string vault,
        Note asked,
        CancellationToken cancellation
    )
    {
        var begin = Stopwatch.GetTimestamp();
        using var bot = ServedBot.Start(program, vault);
        await bot.AskAsync(
            () => Payloads.Command("note", ("name", asked.Key.Value)),
            asked.Key.Value,
            cancellation
        );
        return new Start(
            Stopwatch.GetElapsedTime(begin).TotalMilliseconds,
            bot.ProcessorTime.TotalMilliseconds
        );
    }

    private readonly record struct Start(double Milliseconds, double ProcessorMilliseconds);

    private sealed record Starts(BotProgram Program, List<Start> Runs)
    {
        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"start: {Program.Name}: median {Median(run => run.Milliseconds):F0} ms, fastest {Runs.Min(run => run.Milliseconds):F0} ms, processor time {Median(run => run.ProcessorMilliseconds):F0} ms{Size} ({Runs.Count} runs in turn)"
            );

        // What was built lies among the benchmarks' own files.
        private string Size =>
            Program.Folder == BotProgram.Built.Folder
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $", files {Bytes() / 1e6:F0} MB");

        private double Median(Func<Start, double> value) =>
            Runs.Select(value).Order().ElementAt(Runs.Count / 2);

        private long Bytes() =>
            new DirectoryInfo(Program.Folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(file => file.Length);
    }
}
