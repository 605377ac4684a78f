using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Processes;
using NoteGraph.Notes;
using NoteGraph.Paths;

namespace Bot.Benchmarks;

/// <summary>
/// How load, memory and answers grow with the number of notes. Each size is measured in a process of its own, which
/// <c>at-size</c> runs.
/// </summary>
internal static class SizeBenchmark
{
    private const int Smallest = 1000;
    private const int Questions = 1000;
    private const int Rows = 25;

    /// <summary>Generated vaults, each ten times as large as the one before.</summary>
    public static Command CreateGrowth()
    {
        var upTo = new Option<int>("--up-to")
        {
            Description = "Notes of the largest vault; a million takes 6 GB of disk and an hour.",
            DefaultValueFactory = _ => 100_000,
        };
        var command = new Command("growth", "Load, memory and answers of 1,000 notes and more.")
        {
            upTo,
            VaultFolder.Seed,
        };
        command.SetAction(
            async (arguments, cancellation) =>
            {
                for (var notes = Smallest; notes <= arguments.GetValue(upTo); notes *= 10)
                {
                    using var folder = VaultFolder.Generate(
                        notes,
                        arguments.GetValue(VaultFolder.Seed)
                    );
                    string[] step = ["at-size", VaultFolder.Vault.Name, folder.Path];
                    if (await OwnProcess.RunAsync(step, cancellation) is not 0 and var failed)
                    {
                        return failed;
                    }
                }

                return 0;
            }
        );
        return command;
    }

    /// <summary>The same figures of one vault.</summary>
    public static Command CreateAtSize() =>
        Part.OnFolder("at-size", "What growth measures, of one vault.", MeasureAsync);

    private static async Task<int> MeasureAsync(
        VaultFolder folder,
        ParseResult arguments,
        CancellationToken cancellation
    )
    {
        var before = Memory.Now();
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        await using var bot = await HostedVault.LoadAsync(folder.Path, cancellation);
        var loaded = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        var vault = bot.Vault;
        var (notes, bytes) = (vault.Notes.Length, vault.Notes.Sum(note => (long)note.Utf8.Length));
        Tell(
            $"loaded {notes} notes, {bytes / 1e6:F1} MB in {loaded.TotalSeconds:F1} s, processor {processor.TotalSeconds:F1} s, {processor.TotalMicroseconds / notes:F0} µs a note"
        );
        Tell($"memory {(Memory.Now() - before).Beside(bytes)}");

        await TellTimeAsync(
            "names indexed",
            () =>
            {
                vault.Complete("a", Rows, deadline: cancellation);
                return Task.CompletedTask;
            }
        );
        await TellTimeAsync(
            "cards read",
            () =>
            {
                vault.ReadCards();
                return Task.CompletedTask;
            }
        );
        await TellTimeAsync("texts indexed", () => bot.IndexAsync(cancellation));
        Tell($"memory with all three {(Memory.Now() - before).Beside(bytes)}");

        var random = new Random(1);
        Note[] asked =
        [
            .. Enumerable
                .Range(0, Questions)
                .Select(_ => vault.Notes[random.Next(vault.Notes.Length)]),
        ];
        Answers(
            "autocomplete",
            note =>
            {
                var typed = note.Title[..random.Next(1, note.Title.Length + 1)];
                return () => vault.Complete(typed, Rows);
            }
        );
        Answers(
            "path",
            note =>
            {
                var to = asked[random.Next(asked.Length)];
                return () => PathFinder.Find(vault, note, to);
            }
        );
        return 0;

        void Answers(string name, Func<Note, Action> ask) =>
            Console.WriteLine(
                Percentiles.Measure($"growth: {notes} notes, {name}", [.. asked.Select(ask)])
            );
        static async Task TellTimeAsync(string done, Func<Task> work)
        {
            var start = Stopwatch.GetTimestamp();
            var before = Environment.CpuUsage.TotalTime;
            await work();
            var processor = Environment.CpuUsage.TotalTime - before;
            Tell(
                $"{done} in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, processor {processor.TotalSeconds:F2} s"
            );
        }

        static void Tell(FormattableString figures) =>
            Console.WriteLine("growth: " + figures.ToString(CultureInfo.InvariantCulture));
    }
}
