using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Times of many pieces of short work, and of the same ones undisturbed.</summary>
/// <param name="Name">What the figures are of.</param>
/// <param name="Single">Microseconds of every run, the shortest first.</param>
/// <param name="Best">
/// Microseconds of the fastest run of each piece, the shortest first: what the work itself takes, when other programs or the
/// collector want the processor now and then.
/// </param>
/// <param name="Allocated">Bytes that a run allocates, on average.</param>
internal sealed record Percentiles(string Name, double[] Single, double[] Best, long Allocated)
{
    private const int WarmUps = 2000;

    // The runtime counts what runs often only once nothing new has run for a while, and compiles that for good after some more runs.
    private const int WarmUpRounds = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    /// <summary>Does each piece of work so many times in turn, after the first ones have warmed things up.</summary>
    public static Percentiles Measure(string name, IReadOnlyList<Action> works, int rounds = 10)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var work in works.Take(WarmUps))
            {
                work();
            }

            Thread.Sleep(Settling);
        }

        var single = new double[rounds * works.Count];
        var best = new double[works.Count];
        Array.Fill(best, double.MaxValue);
        var before = GC.GetTotalAllocatedBytes();
        for (var run = 0; run < single.Length; run++)
        {
            var piece = run % works.Count;
            single[run] = Time(works[piece]);
            best[piece] = Math.Min(best[piece], single[run]);
        }

        var allocated = (GC.GetTotalAllocatedBytes() - before) / single.Length;
        Array.Sort(single);
        Array.Sort(best);
        return new Percentiles(name, single, best, allocated);
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: p50 {At(Single, 0.5):F0} µs, p99 {At(Single, 0.99):F0} µs, slowest {Single[^1]:F0} µs; undisturbed p50 {At(Best, 0.5):F0} µs, p99 {At(Best, 0.99):F0} µs; {Allocated / 1e3:F1} kB ({Best.Length} pieces, {Single.Length} runs)"
        );

    /// <summary>The figure that a share of all, from 0 to 1, are at or below.</summary>
    /// <param name="sorted">The figures, the smallest first; at least one.</param>
    public static double At(IReadOnlyList<double> sorted, double share) =>
        sorted[(int)(share * (sorted.Count - 1))];

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
