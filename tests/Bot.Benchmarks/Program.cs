using System.CommandLine;
using Bot.Benchmarks;
using Bot.Benchmarks.Lookup;

var vault = new Option<DirectoryInfo>("--vault")
{
    Description = "The folder with the notes.",
    DefaultValueFactory = _ => new DirectoryInfo("content"),
};
var runs = new Option<int>("--runs")
{
    Description = "Counted runs of each side.",
    DefaultValueFactory = _ => 7,
};

var load = new Command("load", "Loading a vault, beside a plain parse of the same files.")
{
    vault,
    runs,
};
load.SetAction(
    (arguments, cancellation) =>
        LoadBenchmark.RunAsync(
            arguments.GetRequiredValue(vault).FullName,
            arguments.GetValue(runs),
            cancellation
        )
);

var pairs = new Option<int>("--pairs")
{
    Description = "Pairs of notes between which paths are looked for.",
    DefaultValueFactory = _ => 20_000,
};
var walk = new Command("walk", "Paths between notes, and pictures of notes with their neighbours.")
{
    vault,
    pairs,
};
walk.SetAction(
    async (arguments, cancellation) =>
        await VaultFolder.LoadAsync(arguments.GetRequiredValue(vault).FullName, cancellation)
            is { } loaded
            ? WalkBenchmark.Run(loaded, arguments.GetValue(pairs))
            : 2
);

var perKind = new Option<int>("--queries")
{
    Description = "Queries of each kind.",
    DefaultValueFactory = _ => 1000,
};
var beside = new Option<bool>("--beside")
{
    Description = "Also asks Fuse.js and MiniSearch, which are fetched from npm.",
};
var misses = new Option<int>("--misses")
{
    Description = "How many of the queries that missed are shown, of each kind.",
};
var lookup = new Command("lookup", "Finding notes by names that are mistyped or shortened.")
{
    vault,
    perKind,
    beside,
    misses,
};
lookup.SetAction(
    async (arguments, cancellation) =>
        await VaultFolder.LoadAsync(arguments.GetRequiredValue(vault).FullName, cancellation)
            is { } loaded
            ? await LookupBenchmark.RunAsync(
                loaded,
                arguments.GetValue(perKind),
                arguments.GetValue(beside),
                arguments.GetValue(misses),
                cancellation
            )
            : 2
);

var invented = new Option<int>("--invented")
{
    Description = "Instead of a vault, so many invented notes with two names each.",
};
var complete = new Command("complete", "Rows for names while they are typed, key by key.")
{
    vault,
    invented,
};
complete.SetAction(
    async (arguments, cancellation) =>
        arguments.GetValue(invented) is > 0 and var count
            ? CompletionBenchmark.Run(InventedVault.Of(count))
        : await VaultFolder.LoadAsync(arguments.GetRequiredValue(vault).FullName, cancellation)
            is { } loaded
            ? CompletionBenchmark.Run(loaded)
        : 2
);

var length = new Option<int>("--length")
{
    Description = "Characters of the shorter text.",
    DefaultValueFactory = _ => 32_768,
};
var shape = new Option<string>("--shape")
{
    Description = "Only the shapes whose name contains this.",
    DefaultValueFactory = _ => "",
};
var growth = new Command("growth-of-parsing", "Notes of nasty shapes, beside ones twice as long.")
{
    length,
    runs,
    shape,
};
growth.SetAction(arguments =>
    GrowthBenchmark.Run(
        arguments.GetRequiredValue(shape),
        arguments.GetValue(length),
        arguments.GetValue(runs)
    )
);

return await new RootCommand("Measures the bot, as ratios of runs in turn on one machine.")
{
    load,
    growth,
    walk,
    lookup,
    complete,
}
    .Parse(args)
    .InvokeAsync();
