using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Two pieces of work timed in turn, A B A B, so that a machine that drifts does so for both.</summary>
/// <param name="Name">What the figures are of.</param>
/// <param name="Subject">The runs of the work in question.</param>
/// <param name="Yardstick">The runs of what it is compared with.</param>
internal sealed record Paired(string Name, Paired.Time[] Subject, Paired.Time[] Yardstick)
{
    /// <summary>Runs both once to warm up and then <paramref name="runs"/> times in turn.</summary>
    public static Paired Measure(string name, int runs, Action subject, Action yardstick)
    {
        subject();
        yardstick();
        var subjectTimes = new Time[runs];
        var yardstickTimes = new Time[runs];
        for (var run = 0; run < runs; run++)
        {
            subjectTimes[run] = Time.Of(subject);
            yardstickTimes[run] = Time.Of(yardstick);
        }

        return new Paired(name, subjectTimes, yardstickTimes);
    }

    /// <summary>The median of the ratios subject / yardstick, run by run, in time that passed.</summary>
    public double Ratio => RatioOf(time => time.Passed);

    /// <inheritdoc />
    public override string ToString() =>
        $"{Name}: {Figures(time => time.Passed)}; of processors: {Figures(time => time.OfProcessors)} (medians of {Subject.Length} runs in turn)";

    private string Figures(Func<Time, double> of) =>
        $"{Median(Subject.Select(of)):F0} ms, yardstick {Median(Yardstick.Select(of)):F0} ms, ratio {RatioOf(of):F2}";

    private double RatioOf(Func<Time, double> of) =>
        Median(Subject.Zip(Yardstick, (subject, yardstick) => of(subject) / of(yardstick)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>What a run took.</summary>
    /// <param name="Passed">Milliseconds that passed.</param>
    /// <param name="OfProcessors">Milliseconds of all processors together, which say more on a machine that others use.</param>
    internal readonly record struct Time(double Passed, double OfProcessors)
    {
        /// <summary>The medians of some runs.</summary>
        public static Time MedianOf(IReadOnlyCollection<Time> runs) =>
            new(
                Median(runs.Select(run => run.Passed)),
                Median(runs.Select(run => run.OfProcessors))
            );

        public static Time Of(Action work)
        {
            // Every run starts from the same heap, so that no run pays for the garbage of the one before.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            var used = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            work();
            return new Time(
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - used).TotalMilliseconds
            );
        }
    }
}
