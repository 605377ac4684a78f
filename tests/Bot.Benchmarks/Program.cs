using System.CommandLine;
using Bot.Benchmarks;
using Bot.Benchmarks.Endpoint;
using Bot.Benchmarks.Foam;
using Bot.Benchmarks.Lookup;
using Bot.Benchmarks.Processes;
using Bot.Benchmarks.Small;

// A part has a name that runs it alone; in the order in which RESULTS.md tells of them.
Command[] parts =
[
    LoadBenchmark.Create(),
    FoamBenchmark.Create(),
    LookupBenchmark.Create(),
    CompletionBenchmark.Create(),
    StartBenchmark.Create(),
    MemoryBenchmark.Create(),
    AnswersBenchmark.Create(),
    TelemetryBenchmark.Create(),
    SmallBenchmark.Create(),
    SizeBenchmark.CreateGrowth(),
    GrowthBenchmark.Create(),
    ReloadBenchmark.Create(),
    EndpointPart.Create(),
];
var root = new RootCommand("Measures the bot, as ratios of runs in turn on one machine.")
{
    AllParts.Create(parts),
    GeneratePart.CreateGenerate(),
    GeneratePart.CreateShape(),
    SizeBenchmark.CreateAtSize(),
    EndpointPart.CreateBare(),
};
foreach (var part in parts)
{
    root.Subcommands.Add(part);
}

return await root.Parse(args).InvokeAsync();
