using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>
/// Loads by one build of these benchmarks. Each side runs in processes of its own, in turn with those of the other, so that neither
/// works in a heap that the other has shaped: the first time in each, when code has to be compiled as well, and warm, when that is
/// done. Then once more in others, for which the files come from the disk.
/// </summary>
/// <param name="name">What it is called in what is told.</param>
/// <param name="published">The folder of the build; null for the one that runs.</param>
/// <param name="runs">Counted runs of each side.</param>
internal sealed class LoadRuns(string name, string? published, int runs)
{
    /// <summary>The part that each process runs.</summary>
    public const string Part = "load";

    /// <summary>Its option for one side alone.</summary>
    public const string Only = "--only";

    /// <summary>Its option for the first load alone.</summary>
    public const string Once = "--once";

    /// <summary>The side in question.</summary>
    public const string Subject = "bot";

    /// <summary>The side that it is compared with.</summary>
    public const string Yardstick = "plain";

    /// <summary>A time as a process of one side hands it over.</summary>
    public static string Write(Paired.Time time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Passed} {time.OfProcessors}");

    /// <summary>Measures, and writes the figures.</summary>
    public async Task TellAsync(string folder, CancellationToken cancellation)
    {
        List<Times> bot = [];
        List<Times> plain = [];
        for (var run = 0; run < runs; run++)
        {
            bot.Add(await InOwnProcessAsync(Subject, folder, cancellation));
            plain.Add(await InOwnProcessAsync(Yardstick, folder, cancellation));
        }

        Tell("warm", times => times.Warm);
        Tell("first in a process", times => times.First);
        await TellFromDiskAsync(folder, cancellation);

        void Tell(string which, Func<Times, Paired.Time> of) =>
            Console.WriteLine(
                new Paired($"{name}, {which}", [.. bot.Select(of)], [.. plain.Select(of)])
            );
    }

    private async Task TellFromDiskAsync(string folder, CancellationToken cancellation)
    {
        var what = $"{name}, first in a process, from the disk";
        if (!FileCache.TryEmpty())
        {
            Console.WriteLine(
                $"{what}: left out, since the system cannot be made to forget the files here (root on Linux can)"
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

        Console.WriteLine(new Paired(what, [.. bot], [.. plain]));

        async Task<Paired.Time> OfAsync(string side)
        {
            FileCache.TryEmpty();
            // The program itself is in memory then.
            await OutputAsync(side, single.Path, cancellation, Once);
            return Read((await OutputAsync(side, folder, cancellation, Once))[^1]);
        }
    }

    private async Task<Times> InOwnProcessAsync(
        string side,
        string folder,
        CancellationToken cancellation
    )
    {
        var lines = await OutputAsync(side, folder, cancellation);
        return new Times(Read(lines[^2]), Read(lines[^1]));
    }

    private async Task<string[]> OutputAsync(
        string side,
        string folder,
        CancellationToken cancellation,
        params string[] more
    )
    {
        string[] arguments = [Part, VaultFolder.Vault.Name, folder, Only, side, .. more];
        var output = await OwnProcess.ReadAsync(arguments, cancellation, published);
        return output?.Trim().Split('\n')
            ?? throw new InvalidOperationException($"The process for {side} failed.");
    }

    private static Paired.Time Read(string line) =>
        line.Split(' ') is [var passed, var used]
            ? new Paired.Time(
                double.Parse(passed, CultureInfo.InvariantCulture),
                double.Parse(used, CultureInfo.InvariantCulture)
            )
            : throw new FormatException($"No two times: {line}");

    private readonly record struct Times(Paired.Time First, Paired.Time Warm);
}
