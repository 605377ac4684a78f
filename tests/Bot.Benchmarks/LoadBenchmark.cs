using System.CommandLine;
using Bot.Benchmarks.Processes;
using Bot.Content;
using Bot.Content.Folder;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>: once as these benchmarks
/// were built, and once with both sides compiled ahead of time, as the image is.
/// </summary>
internal static class LoadBenchmark
{
    // So many runs until all that is hot has been compiled, and as many again that count.
    private const int WarmUps = 8;
    private const int WarmRuns = 7;

    public static Command Create()
    {
        var only = new Option<string>(LoadRuns.Only)
        {
            Description = "Only one side, in this process.",
            Hidden = true,
        };
        only.AcceptOnlyFromAmong(LoadRuns.Subject, LoadRuns.Yardstick);
        var once = new Option<bool>(LoadRuns.Once) { Description = "Only once.", Hidden = true };
        return Part.OnFolder(
            LoadRuns.Part,
            "Loading a vault, beside a plain parse of the same files.",
            (folder, arguments, cancellation) =>
                arguments.GetValue(only) is { } side
                    ? OnlyAsync(side, folder.Path, arguments.GetValue(once), cancellation)
                    : RunAsync(folder, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs,
            only,
            once
        );
    }

    private static async Task<int> RunAsync(
        VaultFolder folder,
        int runs,
        CancellationToken cancellation
    )
    {
        if (await folder.ReadAsync(cancellation) is null)
        {
            return 2;
        }

        await new LoadRuns("load", null, runs).TellAsync(folder.Path, cancellation);
        await TellAheadAsync(folder.Path, runs, cancellation);
        return 0;
    }

    private static async Task TellAheadAsync(
        string folder,
        int runs,
        CancellationToken cancellation
    )
    {
        const string Name = "load, compiled ahead of time";
        var published = Directory.CreateTempSubdirectory("published-");
        try
        {
            string[] properties = [.. Publishing.Plain, .. Publishing.Ahead];
            if (
                await Publishing.TryAsync(
                    Name,
                    "tests/Bot.Benchmarks",
                    published.FullName,
                    properties,
                    cancellation
                )
            )
            {
                await new LoadRuns(Name, published.FullName, runs).TellAsync(folder, cancellation);
            }
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }

    private static async Task<int> OnlyAsync(
        string side,
        string folder,
        bool once,
        CancellationToken cancellation
    )
    {
        Action work = side == LoadRuns.Subject ? () => Load(folder) : () => PlainParse.Run(folder);
        var first = Paired.Time.Of(work);
        await Console.Out.WriteLineAsync(LoadRuns.Write(first).AsMemory(), cancellation);
        if (once)
        {
            return 0;
        }

        for (var run = 0; run < WarmUps; run++)
        {
            work();
        }

        Paired.Time[] warm = [.. Enumerable.Range(0, WarmRuns).Select(_ => Paired.Time.Of(work))];
        var median = Paired.Time.MedianOf(warm);
        await Console.Out.WriteLineAsync(LoadRuns.Write(median).AsMemory(), cancellation);
        return 0;
    }

    private static void Load(string folder)
    {
        var options = VaultOptions.Default;
        var files = new FolderReader([], options.MaxNoteBytes, TimeProvider.System)
            .ReadAsync(folder, ContentLook.Whole, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        _ = VaultBuilder.Build(files.Notes, files.Attachments, options);
    }
}
