using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Bot.Benchmarks.Small;

/// <summary>The small steps of an answer and of a load, by BenchmarkDotNet.</summary>
internal static class SmallBenchmark
{
    public static Command Create() =>
        Part.OnFolder(
            "small",
            "The small steps of an answer and of a load, by BenchmarkDotNet.",
            async (folder, _, cancellation) =>
            {
                if (await folder.ReadAsync(cancellation) is null)
                {
                    return 2;
                }

                await using var bot = await HostedVault.LoadAsync(folder.Path, cancellation);
                await bot.IndexAsync(cancellation);
                Steps.Bot = bot;
                return Run();
            }
        );

    private static int Run()
    {
        var artifacts = Directory.CreateTempSubdirectory("benchmarks-");
        try
        {
            // In this process, which has the vault, and short: the steps differ by far more than they vary.
            var config = ManualConfig
                .CreateEmpty()
                .AddJob(
                    Job.ShortRun.WithToolchain(
                        new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: false)
                    )
                )
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddExporter(MarkdownExporter.Console)
                .AddLogger(ConsoleLogger.Ascii)
                .WithOptions(ConfigOptions.DisableLogFile)
                .WithArtifactsPath(artifacts.FullName);
            var summary = BenchmarkRunner.Run<Steps>(config);
            return summary.HasCriticalValidationErrors || summary.Reports.Any(step => !step.Success)
                ? 2
                : 0;
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
