using System.CommandLine;
using Bot.Benchmarks;

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
    (arguments, cancellation) =>
        WalkBenchmark.RunAsync(
            arguments.GetRequiredValue(vault).FullName,
            arguments.GetValue(pairs),
            cancellation
        )
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
}
    .Parse(args)
    .InvokeAsync();
