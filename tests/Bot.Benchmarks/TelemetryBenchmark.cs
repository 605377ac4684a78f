using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Bot.Benchmarks;

/// <summary>What metrics, and metrics with traces, cost an answer: the same questions in turn with and without.</summary>
internal static class TelemetryBenchmark
{
    private const int Most = 3000;

    public static Command Create() =>
        Part.OnFolder(
            "telemetry",
            "What metrics and traces cost an answer.",
            async (folder, arguments, cancellation) =>
            {
                if (await folder.ReadAsync(cancellation) is null)
                {
                    return 2;
                }

                await using var bot = await HostedVault.LoadAsync(folder.Path, cancellation);
                await bot.IndexAsync(cancellation);
                Run(bot, arguments.GetValue(Part.Runs));
                return 0;
            },
            Part.Runs
        );

    private static void Run(HostedVault bot, int runs)
    {
        byte[][] questions =
        [
            .. bot
                .Vault.Notes.Where(note => note.IsActor)
                .Take(Most)
                .Select(note =>
                    Encoding.UTF8.GetBytes(Payloads.Command("actor", ("name", note.Key.Value)))
                ),
        ];
        Tell("metrics", Metrics);
        Tell("metrics and traces", () => new Both(Metrics(), Traces()));

        void Tell(string name, Func<IDisposable> listen)
        {
            Console.WriteLine(
                Paired.Measure(
                    $"telemetry: {questions.Length} times /actor, {name}",
                    runs,
                    () => Listened(listen),
                    Ask
                )
            );
            var (with, without) = (Allocated(() => Listened(listen)), Allocated(Ask));
            Console.WriteLine(
                $"telemetry: {name}: {(with - without) / (double)questions.Length:F0} bytes more an answer, of {without / questions.Length}"
            );
        }

        void Listened(Func<IDisposable> listen)
        {
            using var listener = listen();
            Ask();
        }

        void Ask()
        {
            foreach (var question in questions)
            {
                var answer = bot.Handler.HandleAsync(
                    ProtocolJson.ReadInteraction(question)!,
                    CancellationToken.None
                );
                ProtocolJson.Bytes(answer.AsTask().GetAwaiter().GetResult());
            }
        }
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static MeterProvider Metrics() =>
        Sdk.CreateMeterProviderBuilder()
            .AddMeter(BotActivity.SourceName)
            .AddReader(new BaseExportingMetricReader(new Nowhere<Metric>()))
            .Build();

    private static TracerProvider Traces() =>
        Sdk.CreateTracerProviderBuilder()
            .AddSource(BotActivity.SourceName)
            .AddProcessor(new BatchActivityExportProcessor(new Nowhere<Activity>()))
            .Build();

    private sealed class Both(IDisposable one, IDisposable other) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            other.Dispose();
        }
    }

    private sealed class Nowhere<T> : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch) => ExportResult.Success;
    }
}
