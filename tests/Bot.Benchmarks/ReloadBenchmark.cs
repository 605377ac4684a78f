using System.Collections.Frozen;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bot.Content;
using Bot.Interactions;
using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// The whole bot over a copy of a vault that is edited while it runs: from the event of a saved note to the note in service,
/// and how long readers wait while one reload follows the other.
/// </summary>
internal static class ReloadBenchmark
{
    private const int ReadsPerRound = 2_000;

    public static Command Create() =>
        Part.OnFolder(
            "reload",
            "Changed notes on their way into service, and readers meanwhile.",
            async (folder, arguments, cancellation) =>
                await RunAsync(folder.Path, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs
        );

    private static async Task<int> RunAsync(string vault, int runs, CancellationToken cancellation)
    {
        var copy = Directory.CreateTempSubdirectory("vault-copy-").FullName;
        try
        {
            Copy(vault, copy);
            await using var app = BotApplication.Build(
                new Dictionary<string, string?>
                {
                    ["urls"] = "http://127.0.0.1:0",
                    ["Content:Path"] = copy,
                    ["Content:Watch"] = "Off",
                    ["Content:StateFolder"] = Path.Combine(copy, ".state"),
                },
                services => services.AddLogging(logging => logging.ClearProviders())
            );
            await app.StartAsync(cancellation);
            await app.Services.GetRequiredService<ContentStart>().Loaded.WaitAsync(cancellation);
            var measured = new Reloads(app.Services, copy);
            Console.WriteLine($"{measured.Count} notes");
            // What runs for the first time is compiled first.
            for (var warm = 0; warm < 3; warm++)
            {
                await measured.EditAsync(Edit.Text);
                await measured.EditAsync(Edit.Name);
            }

            foreach (var edit in Enum.GetValues<Edit>())
            {
                await PrintAsync($"{edit} changed", runs * 3, () => measured.EditAsync(edit));
            }

            await PrintAsync("Everything read again", runs, measured.ReadAllAsync);
            await PrintReadersAsync(measured, runs, cancellation);
            await app.StopAsync(cancellation);
            return 0;
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task PrintAsync(string name, int runs, Func<Task> work)
    {
        var times = new double[runs];
        var processor = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            await work();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            processor[run] = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        }

        Array.Sort(times);
        Array.Sort(processor);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: median {times[runs / 2]:F1} ms, slowest {times[^1]:F1} ms, processor {processor[runs / 2]:F1} ms ({runs} runs)"
            )
        );
    }

    // In turn, so that a machine that drifts does so for both.
    private static async Task PrintReadersAsync(
        Reloads measured,
        int runs,
        CancellationToken cancellation
    )
    {
        var calm = new List<double>();
        var busy = new List<double>();
        var reloads = 0;
        for (var run = 0; run < runs; run++)
        {
            calm.AddRange(measured.Read(ReadsPerRound));
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var reloading = Task.Run(
                async () =>
                {
                    while (!end.IsCancellationRequested)
                    {
                        await measured.EditAsync(Edit.Text);
                        reloads++;
                    }
                },
                CancellationToken.None
            );
            busy.AddRange(measured.Read(ReadsPerRound));
            await end.CancelAsync();
            await reloading;
        }

        PrintReads("/actor without reloads", calm);
        PrintReads($"/actor during {reloads} reloads", busy);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"p99 during reloads: {Percentiles.At(busy, 0.99) / Percentiles.At(calm, 0.99):F2} times that without"
            )
        );
    }

    private static void PrintReads(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: p50 {Percentiles.At(times, 0.5) * 1e3:F0} µs, p99 {Percentiles.At(times, 0.99) * 1e3:F0} µs ({times.Count} runs)"
            )
        );
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            {
                var target = Path.Combine(to, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    /// <summary>What is changed in a note.</summary>
    private enum Edit
    {
        /// <summary>A word at its end.</summary>
        Text,

        /// <summary>A link at its end.</summary>
        Link,

        /// <summary>Its file's name.</summary>
        Name,
    }

    private sealed class Reloads(IServiceProvider services, string folder)
    {
        private readonly VaultStore _store = services.GetRequiredService<VaultStore>();
        private readonly ContentControl _control = services.GetRequiredService<ContentControl>();
        private readonly CommandDispatcher _commands =
            services.GetRequiredService<CommandDispatcher>();
        private readonly InteractionHandler _handler =
            services.GetRequiredService<InteractionHandler>();
        private readonly Random _random = new(1);
        private int _edits;

        public int Count => _store.Current.Notes.Length;

        /// <summary>Changes a note on disk, and takes it over as the watch does on its event.</summary>
        public async Task EditAsync(Edit edit)
        {
            var notes = _store.Current.Notes;
            var note = notes[(int)((uint)(_edits++ * 7919) % (uint)notes.Length)];
            var path = note.Id.Path;
            var full = Path.Combine(folder, path);
            List<string> looked = [path];
            if (edit == Edit.Name)
            {
                var name = $"{note.Id.Stem} {_edits}.md";
                var renamed = note.Id.Folder.Length > 0 ? $"{note.Id.Folder}/{name}" : name;
                File.Move(full, Path.Combine(folder, renamed));
                looked.Add(renamed);
            }
            else
            {
                File.AppendAllText(
                    full,
                    edit == Edit.Text ? $"\nEdit {_edits}.\n" : $"\n[[{notes[_edits].Id.Stem}]]\n"
                );
                // As old as it is once the watch has waited for the writer.
                File.SetLastWriteTimeUtc(
                    full,
                    File.GetLastWriteTimeUtc(full) - TimeSpan.FromSeconds(1)
                );
            }

            await _control.TakeChangesAsync(new ContentLook.At(looked));
        }

        public async Task ReadAllAsync() =>
            await _control.ReloadAsync(
                new ReloadRequest(ReloadOrigin.Terminal),
                CancellationToken.None
            );

        /// <summary>Milliseconds of answers for random actors, one after the other.</summary>
        public double[] Read(int count)
        {
            var times = new double[count];
            for (var at = 0; at < count; at++)
            {
                var notes = _store.Current.Notes;
                var note = notes[_random.Next(notes.Length)];
                var start = Stopwatch.GetTimestamp();
                Ask(note);
                times[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            return times;
        }

        // From the interaction to the bytes that Discord gets.
        private void Ask(Note note)
        {
            var request = new CommandRequest(
                "actor",
                TerminalInteraction.Caller,
                new Dictionary<string, string> { ["name"] = note.Key.Value }.ToFrozenDictionary()
            );
            var answer = _handler.HandleAsync(
                TerminalInteraction.From(request, _commands.Definition("actor")!),
                CancellationToken.None
            );
            ProtocolJson.Bytes(answer.AsTask().GetAwaiter().GetResult());
        }
    }
}
