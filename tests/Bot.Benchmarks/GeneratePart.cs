using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Generated;

namespace Bot.Benchmarks;

/// <summary>Writes a generated vault to a folder that stays; and tells the shape of a vault.</summary>
internal static class GeneratePart
{
    public static Command CreateGenerate()
    {
        var notes = new Option<int>("--notes") { Description = "How many.", Required = true };
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "A folder that does not exist yet.",
            Required = true,
        };
        var command = new Command("generate", "Writes a generated vault to a folder that stays.")
        {
            notes,
            folder,
            VaultFolder.Seed,
        };
        command.SetAction(arguments =>
            Write(
                arguments.GetRequiredValue(folder),
                arguments.GetValue(notes),
                arguments.GetValue(VaultFolder.Seed)
            )
        );
        return command;
    }

    /// <summary>What the generator goes by, as measured of any vault.</summary>
    public static Command CreateShape() =>
        Part.OnVault(
            "shape",
            "How links, names and sizes are distributed in a vault.",
            (vault, _, _) =>
            {
                foreach (var line in VaultShape.Of(vault).Lines())
                {
                    Console.WriteLine(line);
                }

                return Task.FromResult(0);
            }
        );

    private static int Write(DirectoryInfo folder, int notes, int seed)
    {
        if (folder.Exists || notes < 1)
        {
            Console.Error.WriteLine(
                folder.Exists
                    ? $"{folder.FullName} is there already. Name a folder that is not."
                    : "--notes takes a number of notes from 1 on."
            );
            return 2;
        }

        var start = Stopwatch.GetTimestamp();
        new GeneratedVault(notes, MeasuredVault.Shape, seed).WriteTo(folder.FullName);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{notes} notes in {folder.FullName}, in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"
            )
        );
        return 0;
    }
}
