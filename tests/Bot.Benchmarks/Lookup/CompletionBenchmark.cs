using System.CommandLine;
using System.Globalization;
using NoteGraph.Tests.Lookup.Corpus;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Lookup;

/// <summary>Rows for names as they are typed, key by key, half of them with a slip.</summary>
internal static class CompletionBenchmark
{
    private const int Names = 2000;
    private const int Rows = 25;

    public static Command Create() =>
        Part.OnVault(
            "complete",
            "Rows for names while they are typed, key by key.",
            (vault, _, _) => Task.FromResult(Run(vault))
        );

    private static int Run(Vault vault)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        vault.Complete("a", Rows);
        var index = GC.GetTotalMemory(forceFullCollection: true) - before;
        var random = new Random(3);
        var typed = Enumerable
            .Range(0, Names)
            .Select(_ => vault.Notes[random.Next(vault.Notes.Length)].Title)
            .Select((title, at) => at % 2 == 0 ? title : Slips.Finger(title, random))
            .SelectMany(text => Enumerable.Range(1, text.Length).Select(length => text[..length]))
            .ToArray();
        random.Shuffle(typed);
        var names = vault.Notes.Sum(note => 1 + note.Aliases.Length);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{names} names of {vault.Notes.Length} notes; the index of names takes {index / 1e6:F1} MB"
            )
        );
        Console.WriteLine(
            Percentiles.Measure(
                "complete",
                [.. typed.Select<string, Action>(text => () => vault.Complete(text, Rows))]
            )
        );
        GC.KeepAlive(vault);
        return 0;
    }
}
