using System.CommandLine;
using Bot.Content;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>From files on disk to a vault with its graph, as the host does it, beside <see cref="PlainParse"/>.</summary>
internal static class LoadBenchmark
{
    public static Command Create() =>
        Part.OnFolder(
            "load",
            "Loading a vault, beside a plain parse of the same files.",
            (folder, arguments, cancellation) =>
                RunAsync(folder, arguments.GetValue(Part.Runs), cancellation),
            Part.Runs
        );

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

        var options = VaultOptions.Default;
        string[] paths = [.. found.Notes.Select(note => Path.Combine(folder.Path, note.Path))];
        var figures = Paired.Measure(
            "load",
            runs,
            () =>
            {
                var files = ContentReader.ReadAsync(
                    folder.Path,
                    [],
                    options.MaxNoteBytes,
                    cancellation
                );
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
