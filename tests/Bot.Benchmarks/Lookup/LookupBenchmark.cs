using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using NoteGraph.Tests.Lookup.Corpus;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Lookup;

/// <summary>How often names are found that are mistyped, shortened or half remembered, beside Fuse.js and MiniSearch.</summary>
internal static class LookupBenchmark
{
    private const string Script = "compare.mjs";

    public static Command Create()
    {
        var perKind = new Option<int>("--queries")
        {
            Description = "Queries of each kind.",
            DefaultValueFactory = _ => 1000,
        };
        var beside = new Option<bool>("--beside")
        {
            Description =
                "Also asks Fuse.js and MiniSearch, which are fetched from npm; takes minutes.",
        };
        var misses = new Option<int>("--misses")
        {
            Description = "How many of the queries that missed are shown, of each kind.",
        };
        return Part.OnVault(
            "lookup",
            "Finding notes by names that are mistyped or shortened.",
            (vault, arguments, cancellation) =>
                RunAsync(
                    vault,
                    arguments.GetValue(perKind),
                    arguments.GetValue(beside),
                    arguments.GetValue(misses),
                    cancellation
                ),
            perKind,
            beside,
            misses
        );
    }

    private static async Task<int> RunAsync(
        Vault vault,
        int perKind,
        bool beside,
        int misses,
        CancellationToken cancellation
    )
    {
        var corpus = Enum.GetValues<QueryKind>()
            .Select(kind => (Kind: kind, Cases: QueryCorpus.Of(vault, kind, perKind)))
            .Where(each => !each.Cases.IsEmpty)
            .ToList();
        Console.WriteLine(
            "kind                             count  first   first 5   wrong    a query"
        );
        foreach (var (kind, cases) in corpus)
        {
            // Once unmeasured, so that what is made on first use is there.
            CorpusFigures.OfFinding(vault, cases[..Math.Min(50, cases.Length)]);
            var found = CorpusFigures.OfFinding(vault, cases);
            Console.WriteLine($"{"find", -12} {kind, -16} {found}");
            Console.WriteLine(
                $"{"complete", -12} {kind, -16} {CorpusFigures.OfCompleting(vault, cases)}"
            );
            foreach (var miss in found.Misses.Take(misses))
            {
                Console.WriteLine($"    {miss}");
            }
        }

        return beside
            ? await CompareAsync(vault, [.. corpus.SelectMany(each => each.Cases)], cancellation)
            : 0;
    }

    private static async Task<int> CompareAsync(
        Vault vault,
        ImmutableArray<QueryCase> cases,
        CancellationToken cancellation
    )
    {
        using var libraries = await NodeProgram.InstallAsync("Lookup", [Script], cancellation);
        if (libraries is null)
        {
            return 2;
        }

        var corpus = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                corpus,
                JsonSerializer.Serialize(
                    new
                    {
                        names = QueryCorpus
                            .Actors(vault)
                            .SelectMany(note =>
                                note.Aliases.Prepend(note.Title)
                                    .Select(name => new { name, note = note.Id.Path })
                            ),
                        cases = cases.Select(each => new
                        {
                            kind = each.Kind.ToString(),
                            text = each.Text,
                            meant = each.Meant.Select(id => id.Path),
                        }),
                    }
                ),
                cancellation
            );
            var (exitCode, output) = await libraries.RunAsync(
                [Script, corpus, "200"],
                cancellation
            );
            Console.Write(output);
            return exitCode == 0 ? 0 : 2;
        }
        finally
        {
            File.Delete(corpus);
        }
    }
}
