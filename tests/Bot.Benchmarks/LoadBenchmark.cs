using Bot.Content;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>.</summary>
internal static class LoadBenchmark
{
    /// <summary>Measures and prints one line of figures.</summary>
    /// <returns>The exit code: 2 when there are no notes to measure.</returns>
    public static async Task<int> RunAsync(string folder, int runs, CancellationToken cancellation)
    {
        var options = VaultOptions.Default;
        var found = await ContentReader.ReadAsync(folder, [], options.MaxNoteBytes, cancellation);
        if (found.Notes.IsEmpty)
        {
            await Console.Error.WriteLineAsync($"There are no notes in {folder}.");
            return 2;
        }

        string[] paths = [.. found.Notes.Select(note => Path.Combine(folder, note.Path))];
        var bytes = found.Notes.Sum(note => (long)note.Content.Length);
        Console.WriteLine($"{paths.Length} notes, {bytes / 1e6:F1} MB in {folder}");
        var figures = Paired.Measure(
            "load",
            runs,
            () =>
            {
                var files = ContentReader.ReadAsync(folder, [], options.MaxNoteBytes, cancellation);
                _ = VaultBuilder.Build(
                    files.GetAwaiter().GetResult().Notes,
                    found.Attachments,
                    options
                );
            },
            () => PlainParse.Run(paths)
        );
        Console.WriteLine(figures);
        return 0;
    }
}
