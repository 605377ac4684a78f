using System.CommandLine;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>Makes the command of a part: a name that runs it alone, on any vault.</summary>
internal static class Part
{
    public static Option<int> Runs { get; } =
        new("--runs") { Description = "Counted runs of each side.", DefaultValueFactory = _ => 7 };

    /// <summary>A part that looks at the files of a vault.</summary>
    public static Command OnFolder(
        string name,
        string description,
        Func<VaultFolder, ParseResult, CancellationToken, Task<int>> run,
        params Option[] options
    )
    {
        var command = new Command(name, description)
        {
            VaultFolder.Vault,
            VaultFolder.Notes,
            VaultFolder.Seed,
        };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(
            async (arguments, cancellation) =>
            {
                Console.WriteLine($"{name}: {Machine.Description}");
                using var folder = VaultFolder.Of(arguments);
                return await run(folder, arguments, cancellation);
            }
        );
        return command;
    }

    /// <summary>A part that asks a loaded vault.</summary>
    public static Command OnVault(
        string name,
        string description,
        Func<Vault, ParseResult, CancellationToken, Task<int>> run,
        params Option[] options
    ) =>
        OnFolder(
            name,
            description,
            async (folder, arguments, cancellation) =>
                await folder.LoadAsync(cancellation) is { } vault
                    ? await run(vault, arguments, cancellation)
                    : 2,
            options
        );
}
