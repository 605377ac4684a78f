using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Http;
using Bot.Interactions.Telemetry;

namespace Bot.Telemetry;

/// <summary>
/// The process as its system sees it, under the names that Prometheus's own libraries give these figures. Memory, garbage
/// collection and the thread pool as the runtime sees them come from the meter <c>System.Runtime</c>.
/// </summary>
/// <remarks>
/// OpenTelemetry.Instrumentation.Process has other names for them, and only candidates of a release so far.
/// </remarks>
internal sealed class ProcessMetrics
{
    public ProcessMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(BotActivity.SourceName);
        meter.CreateObservableGauge(
            "process.start_time",
            () => Of(process => Started(process).ToUnixTimeMilliseconds() / 1000.0),
            "s",
            "When the process started, in seconds since 1970."
        );
        meter.CreateObservableCounter(
            "process.cpu",
            () => Of(process => process.TotalProcessorTime.TotalSeconds),
            "s",
            "Processor time that the process has used."
        );
        meter.CreateObservableGauge(
            "process.resident_memory",
            () => Of(process => process.WorkingSet64),
            "By",
            "Memory that the process holds."
        );
        meter.CreateObservableGauge(
            "process.threads",
            () => Of(process => process.Threads.Count),
            null,
            "Threads of the process."
        );
        meter.CreateObservableGauge(
            "process.open_fds",
            () => Of(process => process.HandleCount),
            null,
            "File handles that the process holds, connections included."
        );
        if (FileHandles.Limit is { } most)
        {
            meter.CreateObservableGauge(
                "process.max_fds",
                () => most,
                null,
                "File handles that the process may hold."
            );
        }
    }

    private static DateTimeOffset Started(Process process) => process.StartTime;

    // What the system does not tell is left out, such as the handles once there are none left to look with.
    private static IEnumerable<Measurement<T>> Of<T>(Func<Process, T> read)
        where T : struct
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            return [new Measurement<T>(read(process))];
        }
        catch (SystemException)
        {
            return [];
        }
    }
}
