using System.CommandLine;
using System.Globalization;
using Bot.Content;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>. Each side runs in processes
/// of its own, in turn with those of the other, so that neither works in a heap that the other has shaped: the first time in each,
/// when code has to be compiled as well, and warm, when that is done.
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
        return Part.OnFolder(
            "load",
            "Loading a vault, beside a plain parse of the same files.",
            (folder, arguments, cancellation) =>
                arguments.GetValue(only) is { } side
                    ? OnlyAsync(side, folder.Path, cancellation)
                    : RunAsync(folder, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs,
            only
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
            if (
                await InOwnProcessAsync(Subject, folder.Path, cancellation) is not { } one
                || await InOwnProcessAsync(Yardstick, folder.Path, cancellation) is not { } other
            )
            {
                return 2;
            }

            bot.Add(one);
            plain.Add(other);
        }

        Tell("load, warm", times => times.Warm);
        Tell("load, first in a process", times => times.First);
        return 0;

        void Tell(string name, Func<Times, Paired.Time> of) =>
            Console.WriteLine(new Paired(name, [.. bot.Select(of)], [.. plain.Select(of)]));
    }

    private static async Task<Times?> InOwnProcessAsync(
        string side,
        string folder,
        CancellationToken cancellation
    )
    {
        string[] arguments = ["load", VaultFolder.Vault.Name, folder, "--only", side];
        var output = await OwnProcess.ReadAsync(arguments, cancellation);
        return output?.Trim().Split('\n') is [.., var first, var warm]
            ? new Times(Read(first), Read(warm))
            : null;
    }

    private static async Task<int> OnlyAsync(
        string side,
        string folder,
        CancellationToken cancellation
    )
    {
        string[] paths = side == Yardstick ? [.. MarkdownBelow(folder)] : [];
        Action work = side == Subject ? () => Load(folder) : () => PlainParse.Run(paths);
        var first = Paired.Time.Of(work);
        for (var run = 0; run < WarmUps; run++)
        {
            work();
        }

        Paired.Time[] warm = [.. Enumerable.Range(0, WarmRuns).Select(_ => Paired.Time.Of(work))];
        await Console.Out.WriteLineAsync(Write(first).AsMemory(), cancellation);
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

    // The same files, found without the bot's code, which would be compiled by then.
    private static IEnumerable<string> MarkdownBelow(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(path =>
                !Path.GetRelativePath(folder, path).Split('/').Any(part => part[0] == '.')
            );

    private readonly record struct Times(Paired.Time First, Paired.Time Warm);
}
