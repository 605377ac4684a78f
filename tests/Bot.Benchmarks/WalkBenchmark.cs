using System.CommandLine;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Pictures;
using Bot.Pictures;
using Microsoft.Extensions.Logging.Abstractions;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>Paths between random pairs of notes, and pictures of the notes with most neighbours.</summary>
internal static class WalkBenchmark
{
    private const int Pictures = 200;

    public static Command Create()
    {
        var pairs = new Option<int>("--pairs")
        {
            Description = "Pairs of notes between which paths are looked for.",
            DefaultValueFactory = _ => 20_000,
        };
        return Part.OnVault(
            "walk",
            "Paths between notes, and pictures of notes with their neighbours.",
            (vault, arguments, _) => Task.FromResult(Run(vault, arguments.GetValue(pairs))),
            pairs
        );
    }

    private static int Run(Vault vault, int pairs)
    {
        Console.WriteLine(Percentiles.Measure("path", Paths(vault, pairs)));
        using var painter = new SkiaGraphPainter(NullLogger<SkiaGraphPainter>.Instance);
        if (!painter.IsAvailable)
        {
            Console.WriteLine("picture: there are no fonts here to draw with");
            return 0;
        }

        Console.WriteLine(Percentiles.Measure("picture", Drawings(vault, painter)));
        return 0;
    }

    private static List<Action> Paths(Vault vault, int pairs)
    {
        // The same pairs in each run.
        var random = new Random(1);
        return
        [
            .. Enumerable
                .Range(0, pairs)
                .Select<int, Action>(_ =>
                {
                    var (from, to) = (Any(vault, random), Any(vault, random));
                    return () => PathFinder.Find(vault, from, to);
                }),
        ];
    }

    private static Note Any(Vault vault, Random random) =>
        vault.Notes[random.Next(vault.Notes.Length)];

    // Each drawn once, so that none is taken from the store of those drawn before; the links are looked up as well.
    private static List<Action> Drawings(Vault vault, SkiaGraphPainter painter)
    {
        var pictures = new GraphPictures(painter, new TagColors(new CardOptions().Colors));
        return
        [
            .. vault
                .Notes.OrderByDescending(note => vault.LinksTo(note).Length)
                .Take(Pictures)
                .Select<Note, Action>(note =>
                    () =>
                    {
                        painter.Forget();
                        pictures.Around(vault, note)?.Read();
                    }
                ),
        ];
    }
}
