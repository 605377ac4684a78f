using System.CommandLine;
using System.Globalization;
using Bot.Content;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>. Each side runs in processes
/// of its own, in turn with those of the other, so that neither works in a heap that the other has shaped: the first time in each,
/// when code has to be compiled as well, and warm, when that is done. Then once more in others, for which the files come from the
/// disk.
/// </summary>
internal static class LoadBenchmark
{
    private const string Subject = "bot";
    private const string Yardstick = "plain";

    // So many runs until all that is hot has been compiled, and as many again that count.
    private const int WarmUps = 8;
    private const int WarmRuns = 7;

    public static Command Create()
    {
        var only = new Option<string>("--only")
        {
            Description = "Only one side, in this process.",
            Hidden = true,
        };
        only.AcceptOnlyFromAmong(Subject, Yardstick);
        var once = new Option<bool>("--once") { Description = "Only once.", Hidden = true };
        return Part.OnFolder(
            "load",
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

        List<Times> bot = [];
        List<Times> plain = [];
        for (var run = 0; run < runs; run++)
        {
            bot.Add(await InOwnProcessAsync(Subject, folder.Path, cancellation));
            plain.Add(await InOwnProcessAsync(Yardstick, folder.Path, cancellation));
        }

        Tell("load, warm", times => times.Warm);
        Tell("load, first in a process", times => times.First);
        await TellFromDiskAsync(folder.Path, runs, cancellation);
        return 0;

        void Tell(string name, Func<Times, Paired.Time> of) =>
            Console.WriteLine(new Paired(name, [.. bot.Select(of)], [.. plain.Select(of)]));
    }

    private static async Task TellFromDiskAsync(
        string folder,
        int runs,
        CancellationToken cancellation
    )
    {
        const string Name = "load, first in a process, from the disk";
        if (!FileCache.TryEmpty())
        {
            Console.WriteLine(
                $"{Name}: left out, since the system cannot be made to forget the files here (root on Linux can)"
            );
            return;
        }

        using var single = VaultFolder.Generate(1, seed: 1);
        List<Paired.Time> bot = [];
        List<Paired.Time> plain = [];
        for (var run = 0; run < runs; run++)
        {
            bot.Add(await OfAsync(Subject));
            plain.Add(await OfAsync(Yardstick));
        }

        Console.WriteLine(new Paired(Name, [.. bot], [.. plain]));

        async Task<Paired.Time> OfAsync(string side)
        {
            FileCache.TryEmpty();
            // The program itself is in memory then.
            await OutputAsync(side, single.Path, cancellation, "--once");
            return Read((await OutputAsync(side, folder, cancellation, "--once"))[^1]);
        }
    }

    private static async Task<Times> InOwnProcessAsync(
        string side,
        string folder,
        CancellationToken cancellation
    )
    {
        var lines = await OutputAsync(side, folder, cancellation);
        return new Times(Read(lines[^2]), Read(lines[^1]));
    }

    private static async Task<string[]> OutputAsync(
        string side,
        string folder,
        CancellationToken cancellation,
        params string[] more
    )
    {
        string[] arguments = ["load", VaultFolder.Vault.Name, folder, "--only", side, .. more];
        var output = await OwnProcess.ReadAsync(arguments, cancellation);
        return output?.Trim().Split('\n')
            ?? throw new InvalidOperationException($"The process for {side} failed.");
    }

    private static async Task<int> OnlyAsync(
        string side,
        string folder,
        bool once,
        CancellationToken cancellation
    )
    {
        Action work = side == Subject ? () => Load(folder) : () => PlainParse.Run(folder);
        var first = Paired.Time.Of(work);
        await Console.Out.WriteLineAsync(Write(first).AsMemory(), cancellation);
        if (once)
        {
            return 0;
        }

        for (var run = 0; run < WarmUps; run++)
        {
            work();
        }

        Paired.Time[] warm = [.. Enumerable.Range(0, WarmRuns).Select(_ => Paired.Time.Of(work))];
        await Console.Out.WriteLineAsync(
            Write(Paired.Time.MedianOf(warm)).AsMemory(),
            cancellation
        );
        return 0;
    }

    private static string Write(Paired.Time time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Passed} {time.OfProcessors}");

    private static Paired.Time Read(string line) =>
        line.Split(' ') is [var passed, var used]
            ? new Paired.Time(
                double.Parse(passed, CultureInfo.InvariantCulture),
                double.Parse(used, CultureInfo.InvariantCulture)
            )
            : throw new FormatException($"No two times: {line}");

    private static void Load(string folder)
    {
        var options = VaultOptions.Default;
        var files = ContentReader
            .ReadAsync(folder, [], options.MaxNoteBytes, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        _ = VaultBuilder.Build(files.Notes, files.Attachments, options);
    }

    private readonly record struct Times(Paired.Time First, Paired.Time Warm);
}
