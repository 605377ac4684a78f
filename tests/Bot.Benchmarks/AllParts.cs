using System.CommandLine;

namespace Bot.Benchmarks;

/// <summary>Runs every part, each in a process of its own, so that none pays for the heap of the one before.</summary>
internal static class AllParts
{
    public static Command Create(IReadOnlyList<Command> parts) =>
        Part.OnFolder(
            "all",
            "Every part in turn.",
            async (folder, _, cancellation) =>
            {
                var failed = new List<string>();
                foreach (var part in parts)
                {
                    Console.WriteLine();
                    string[] vault = part.Options.Contains(VaultFolder.Vault)
                        ? [VaultFolder.Vault.Name, folder.Path]
                        : [];
                    if (await OwnProcess.RunAsync([part.Name, .. vault], cancellation) != 0)
                    {
                        failed.Add(part.Name);
                    }
                }

                if (failed.Count == 0)
                {
                    return 0;
                }

                await Console.Error.WriteLineAsync($"Not measured: {string.Join(", ", failed)}.");
                return 2;
            }
        );
}
