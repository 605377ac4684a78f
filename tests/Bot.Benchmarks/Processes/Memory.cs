using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Processes;

/// <summary>Memory of this process once all garbage is collected.</summary>
/// <param name="Managed">Bytes of live objects.</param>
/// <param name="Resident">Bytes of the process, among them code and what SQLite has.</param>
internal readonly record struct Memory(long Managed, long Resident)
{
    /// <summary>Collects the garbage, gives back what is free, and measures.</summary>
    public static Memory Now()
    {
        for (var time = 0; time < 3; time++)
        {
            GC.Collect(
                GC.MaxGeneration,
                GCCollectionMode.Aggressive,
                blocking: true,
                compacting: true
            );
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return new Memory(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64);
    }

    public static Memory operator -(Memory left, Memory right) =>
        new(left.Managed - right.Managed, left.Resident - right.Resident);

    /// <summary>As megabytes, and as multiples of a vault's bytes.</summary>
    public string Beside(long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{this}; {Managed / (double)bytes:F2} and {Resident / (double)bytes:F2} times the notes' bytes"
        );

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"managed {Managed / 1e6:F1} MB, resident {Resident / 1e6:F1} MB"
        );
}
