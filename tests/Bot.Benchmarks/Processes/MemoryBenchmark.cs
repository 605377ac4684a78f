using System.CommandLine;
using System.Globalization;
using Bot.Interactions.Content;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Notes;

namespace Bot.Benchmarks.Processes;

/// <summary>
/// What a vault takes of the memory of the whole bot, above one with a single note: after it is loaded, after names and texts are
/// indexed, and after reloads of which each brings a changed note.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Steps = 5;

    public static Command Create()
    {
        var reloads = new Option<int>("--reloads")
        {
            Description = "How often the vault is loaded again, with one note changed.",
            DefaultValueFactory = _ => 100,
        };
        return Part.OnFolder(
            "memory",
            "Memory after a load, and after many of them.",
            (folder, arguments, cancellation) =>
                RunAsync(folder, arguments.GetValue(reloads), cancellation),
            reloads
        );
    }

    private static async Task<int> RunAsync(
        VaultFolder folder,
        int reloads,
        CancellationToken cancellation
    )
    {
        var place = Directory.CreateTempSubdirectory("memory-");
        try
        {
            // A copy, since notes are changed.
            var copy = Path.Combine(place.FullName, "copy");
            if (await CopyAsync(folder, copy, cancellation) is not { } bytes)
            {
                return 2;
            }

            var empty = Path.Combine(place.FullName, "empty");
            Write(empty, [NoteSource.FromText("Note.md", "A note.\n")]);
            await MeasureAsync(empty, copy, bytes, reloads, cancellation);
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        string empty,
        string copy,
        long bytes,
        int reloads,
        CancellationToken cancellation
    )
    {
        Memory before;
        await using (var single = await HostedVault.LoadAsync(empty, cancellation))
        {
            await single.IndexAsync(cancellation);
            before = Memory.Now();
            Console.WriteLine($"memory: with a single note: {before}");
        }

        await using var bot = await HostedVault.LoadAsync(copy, cancellation);
        Tell("loaded");
        await bot.IndexAsync(cancellation);
        Tell("with cards read, names and texts indexed");

        var control = bot.Services.GetRequiredService<IContentControl>();
        for (var reload = 1; reload <= reloads; reload++)
        {
            var note = bot.Vault.Notes[reload % bot.Vault.Notes.Length];
            await File.AppendAllTextAsync(
                Path.Combine(copy, note.Id.Path),
                "\nOne more line.\n",
                cancellation
            );
            await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal), cancellation);
            if (reload == 1 || reload % Math.Max(1, reloads / Steps) == 0)
            {
                await bot.IndexAsync(cancellation);
                Tell(string.Create(CultureInfo.InvariantCulture, $"after {reload} reloads"));
            }
        }

        void Tell(string when) =>
            Console.WriteLine($"memory: {when}: {(Memory.Now() - before).Beside(bytes)}");
    }

    // In a method of its own, so that nothing of it is held while memory is measured.
    private static async Task<long?> CopyAsync(
        VaultFolder folder,
        string copy,
        CancellationToken cancellation
    )
    {
        if (await folder.ReadAsync(cancellation) is not { } files)
        {
            return null;
        }

        Write(copy, files.Notes);
        return files.Notes.Sum(note => (long)note.Content.Length);
    }

    private static void Write(string folder, IEnumerable<NoteSource> notes)
    {
        foreach (var note in notes)
        {
            var path = Path.Combine(folder, note.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, note.Content.Span);
        }
    }
}
