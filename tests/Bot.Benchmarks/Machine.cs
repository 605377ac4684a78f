using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Bot.Benchmarks;

/// <summary>Where figures come from, for the line above them.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    /// <summary>Processors, memory, runtime and the commit that was built.</summary>
    public static string Description =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} × {Processor}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):F0} GiB, {RuntimeInformation.FrameworkDescription}, commit {Commit}"
        );

    private static string Processor =>
        File.Exists(Processors)
        && File.ReadLines(Processors)
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    // The SDK writes it behind the version.
    private static string Commit =>
        typeof(Machine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')
            is [_, { Length: >= 8 } commit]
            ? commit[..8]
            : "unknown";
}
