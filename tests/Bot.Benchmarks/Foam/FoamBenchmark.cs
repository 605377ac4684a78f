using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Content;
using Bot.Content.Folder;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Foam;

/// <summary>From files to a graph, beside Foam, which is fetched from npm.</summary>
internal static class FoamBenchmark
{
    private const int FewRuns = 3;
    private const string Script = "foam.mjs";

    public static Command Create()
    {
        var runs = new Option<int>("--runs")
        {
            Description = "Counted runs of each side; one of Foam's can take a minute.",
            DefaultValueFactory = _ => FewRuns,
        };
        return Part.OnFolder(
            "foam",
            "Loading a vault, beside Foam, which npm fetches.",
            (folder, arguments, cancellation) =>
                RunAsync(folder, arguments.GetValue(runs), cancellation),
            runs
        );
    }

    private static async Task<int> RunAsync(
        VaultFolder folder,
        int runs,
        CancellationToken cancellation
    )
    {
        using var foam = await NodeProgram.InstallAsync("Foam", [Script], cancellation);
        if (foam is null || await folder.ReadAsync(cancellation) is null)
        {
            return 2;
        }

        List<(Load Bot, Load Foam)> pairs = [];
        for (var run = 0; run < runs; run++)
        {
            var bot = await LoadAsync(folder.Path, cancellation);
            var (exitCode, output) = await foam.RunAsync([Script, folder.Path], cancellation);
            if (exitCode != 0)
            {
                return 2;
            }

            pairs.Add((bot, JsonSerializer.Deserialize<Load>(output, JsonSerializerOptions.Web)));
        }

        // The first run of the bot compiles its code; Foam is a new process each time.
        Tell("first run", pairs.Take(1));
        Tell("later runs", pairs.Skip(1));
        return 0;
    }

    private static async Task<Load> LoadAsync(string folder, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var options = VaultOptions.Default;
        var files = await new FolderReader([], options.MaxNoteBytes, TimeProvider.System).ReadAsync(
            folder,
            ContentLook.Whole,
            cancellation
        );
        var vault = VaultBuilder.Build(files.Notes, files.Attachments, options);
        return new Load(
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            vault.Notes.Length,
            vault.Notes.Sum(note => vault.LinksFrom(note).Length)
        );
    }

    private static void Tell(string which, IEnumerable<(Load Bot, Load Foam)> pairs)
    {
        foreach (var (bot, foam) in pairs)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"foam: {which}: bot {bot}; Foam {foam}; ratio {foam.Milliseconds / bot.Milliseconds:F1}, of processor time {foam.Processor / bot.Processor:F1}"
                )
            );
        }
    }

    private readonly record struct Load(double Milliseconds, double Processor, int Notes, int Links)
    {
        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Milliseconds:F0} ms, processor {Processor:F0} ms, {Notes} notes, {Links} links"
            );
    }
}
