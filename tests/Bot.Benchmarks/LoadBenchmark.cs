using System.CommandLine;
using System.Globalization;
using Bot.Content;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>: warm, and the first time
/// in a process, when code has to be compiled as well.
/// </summary>
internal static class LoadBenchmark
{
    private const string Subject = "bot";
    private const string Yardstick = "plain";

    public static Command Create()
    {
        var once = new Option<string>("--once")
        {
            Description = "Only one side, once, in this process.",
            Hidden = true,
        };
        once.AcceptOnlyFromAmong(Subject, Yardstick);
        return Part.OnFolder(
            "load",
            "Loading a vault, beside a plain parse of the same files.",
            (folder, arguments, cancellation) =>
                arguments.GetValue(once) is { } side
                    ? OnceAsync(side, folder, cancellation)
                    : RunAsync(folder, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs,
            once
        );
    }

    private static async Task<int> RunAsync(
        VaultFolder folder,
        int runs,
        CancellationToken cancellation
    )
    {
        if (await folder.ReadAsync(cancellation) is not { } found)
        {
            return 2;
        }

        Console.WriteLine(
            Paired.Measure(
                "load, warm",
                runs,
                () => Load(folder.Path),
                () => PlainParse.Run(PathsOf(folder.Path, found))
            )
        );
        if (await ColdAsync(folder.Path, runs, cancellation) is not { } cold)
        {
            return 2;
        }

        Console.WriteLine(cold);
        return 0;
    }

    private static async Task<Paired?> ColdAsync(
        string folder,
        int runs,
        CancellationToken cancellation
    )
    {
        List<Paired.Time> bot = [];
        List<Paired.Time> plain = [];
        for (var run = 0; run < runs; run++)
        {
            if (
                await InOwnProcessAsync(Subject, folder, cancellation) is not { } one
                || await InOwnProcessAsync(Yardstick, folder, cancellation) is not { } other
            )
            {
                return null;
            }

            bot.Add(one);
            plain.Add(other);
        }

        return new Paired("load, first in a process", [.. bot], [.. plain]);
    }

    private static async Task<Paired.Time?> InOwnProcessAsync(
        string side,
        string folder,
        CancellationToken cancellation
    )
    {
        string[] arguments = ["load", VaultFolder.Vault.Name, folder, "--once", side];
        var output = await OwnProcess.ReadAsync(arguments, cancellation);
        return output?.Trim().Split('\n')[^1].Split(' ') is [var passed, var used]
            ? new Paired.Time(
                double.Parse(passed, CultureInfo.InvariantCulture),
                double.Parse(used, CultureInfo.InvariantCulture)
            )
            : null;
    }

    private static async Task<int> OnceAsync(
        string side,
        VaultFolder folder,
        CancellationToken cancellation
    )
    {
        string[] paths = side == Yardstick ? [.. MarkdownBelow(folder.Path)] : [];
        var time = Paired.Time.Of(() =>
        {
            if (side == Subject)
            {
                Load(folder.Path);
            }
            else
            {
                PlainParse.Run(paths);
            }
        });
        await Console.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{time.Passed} {time.OfProcessors}")
                .AsMemory(),
            cancellation
        );
        return 0;
    }

    private static void Load(string folder)
    {
        var options = VaultOptions.Default;
        var files = ContentReader
            .ReadAsync(folder, [], options.MaxNoteBytes, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        _ = VaultBuilder.Build(files.Notes, files.Attachments, options);
    }

    private static string[] PathsOf(string folder, ContentFiles found) =>
        [.. found.Notes.Select(note => Path.Combine(folder, note.Path))];

    // The same files, found without the bot's code, which would be compiled by then.
    private static IEnumerable<string> MarkdownBelow(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(path =>
                !Path.GetRelativePath(folder, path).Split('/').Any(part => part[0] == '.')
            );
}
