using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Times of many runs of a short piece of work.</summary>
/// <param name="Name">What the figures are of.</param>
/// <param name="Sorted">Milliseconds, the shortest first.</param>
internal sealed record Percentiles(string Name, double[] Sorted)
{
    /// <summary>Times each piece of work once, after the first hundred have warmed things up.</summary>
    public static Percentiles Measure(string name, IReadOnlyList<Action> works)
    {
        foreach (var work in works.Take(100))
        {
            work();
        }

        var times = works.Select(Time).ToArray();
        Array.Sort(times);
        return new Percentiles(name, times);
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: p50 {At(0.5):F3} ms, p99 {At(0.99):F3} ms, slowest {Sorted[^1]:F3} ms ({Sorted.Length} runs)"
        );

    private double At(double share) => Sorted[(int)(share * (Sorted.Length - 1))];

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
