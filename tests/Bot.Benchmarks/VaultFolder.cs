using System.CommandLine;
using System.Globalization;
using Bot.Benchmarks.Generated;
using Bot.Content;
using Bot.Content.Folder;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>The folder with the notes that are measured: a given one, or a generated one that goes when all is done.</summary>
internal sealed class VaultFolder : IDisposable
{
    private readonly bool _isTemporary;

    private VaultFolder(string path, bool isTemporary) =>
        (Path, _isTemporary) = (path, isTemporary);

    public static Option<DirectoryInfo> Vault { get; } =
        new("--vault")
        {
            Description = "The folder with the notes.",
            DefaultValueFactory = _ => new DirectoryInfo("content"),
        };

    public static Option<int> Notes { get; } =
        new("--notes")
        {
            Description = "Instead of a folder, so many notes that are generated for the occasion.",
            Validators =
            {
                result =>
                {
                    if (result.GetValueOrDefault<int>() < 0)
                    {
                        result.AddError("--notes takes a number of notes from 1 on.");
                    }
                },
            },
        };

    public static Option<int> Seed { get; } =
        new("--seed")
        {
            Description = "Another seed generates other notes of the same kind.",
            DefaultValueFactory = _ => 1,
        };

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The folder that the arguments name, or ask to generate.</summary>
    public static VaultFolder Of(ParseResult arguments) =>
        arguments.GetValue(Notes) is > 0 and var notes
            ? Generate(notes, arguments.GetValue(Seed))
            : new VaultFolder(arguments.GetRequiredValue(Vault).FullName, isTemporary: false);

    /// <summary>A new folder of generated notes, below that for temporary files.</summary>
    public static VaultFolder Generate(int notes, int seed)
    {
        var folder = new VaultFolder(
            Directory.CreateTempSubdirectory("vault-").FullName,
            isTemporary: true
        );
        try
        {
            new GeneratedVault(notes, MeasuredVault.Shape, seed).WriteTo(folder.Path);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Reads the files; null, with a word on the error output, when there are no notes among them.</summary>
    public async Task<ContentFiles?> ReadAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Path))
        {
            await Console.Error.WriteLineAsync($"There is no folder {Path}.");
            return null;
        }

        var files = await new FolderReader(
            [],
            VaultOptions.Default.MaxNoteBytes,
            TimeProvider.System
        ).ReadAsync(Path, ContentLook.Whole, cancellation);
        if (files.Notes.IsEmpty)
        {
            await Console.Error.WriteLineAsync($"There are no notes in {Path}.");
            return null;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Notes.Length} notes, {files.Notes.Sum(note => (long)note.Content.Length) / 1e6:F1} MB in {Path}"
            )
        );
        return files;
    }

    /// <summary>Loads the vault; null, with a word on the error output, when there are no notes.</summary>
    public async Task<Vault?> LoadAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) is { } files
            ? VaultBuilder.Build(files.Notes, files.Attachments, VaultOptions.Default)
            : null;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
