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

return await new RootCommand("Measures the bot, as ratios of runs in turn on one machine.") { load }
    .Parse(args)
    .InvokeAsync();
