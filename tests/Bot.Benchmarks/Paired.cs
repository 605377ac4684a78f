using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Two pieces of work timed in turn, A B A B, so that a machine that drifts does so for both.</summary>
/// <param name="Name">What the figures are of.</param>
/// <param name="Subject">Milliseconds of each run of the work in question.</param>
/// <param name="Yardstick">Milliseconds of each run of what it is compared with.</param>
internal sealed record Paired(string Name, double[] Subject, double[] Yardstick)
{
    /// <summary>Runs both once to warm up and then <paramref name="runs"/> times in turn.</summary>
    public static Paired Measure(string name, int runs, Action subject, Action yardstick)
    {
        subject();
        yardstick();
        var subjectTimes = new double[runs];
        var yardstickTimes = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            subjectTimes[run] = Time(subject);
            yardstickTimes[run] = Time(yardstick);
        }

        return new Paired(name, subjectTimes, yardstickTimes);
    }

    /// <summary>The median of the ratios subject / yardstick, run by run.</summary>
    public double Ratio =>
        Median([.. Subject.Zip(Yardstick, (subject, yardstick) => subject / yardstick)]);

    /// <inheritdoc />
    public override string ToString() =>
        $"{Name}: {Median(Subject):F0} ms, yardstick {Median(Yardstick):F0} ms, ratio {Ratio:F2} (medians of {Subject.Length} runs in turn)";

    private static double Time(Action work)
    {
        // Every run starts from the same heap, so that no run pays for the garbage of the one before.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
