using System.Globalization;

namespace Bot.Benchmarks.Endpoint;

/// <summary>What became of the requests of one run.</summary>
/// <param name="Seconds">How long the run took.</param>
/// <param name="Counts">How many ended in which way.</param>
/// <param name="Sorted">How long the answered ones took, in milliseconds, the shortest first.</param>
/// <param name="ProcessorSeconds">What the server took of the processor.</param>
/// <param name="PeakMegabytes">The most memory that the server had.</param>
/// <param name="Example">What was said of one that went wrong.</param>
internal sealed record LoadResult(
    double Seconds,
    IReadOnlyDictionary<Outcome, int> Counts,
    double[] Sorted,
    double ProcessorSeconds,
    double PeakMegabytes,
    string? Example
)
{
    /// <summary>Answers a second.</summary>
    public double Rate => Count(Outcome.Answered) / Seconds;

    /// <summary>All requests a second, whatever became of them.</summary>
    public double Offered => Counts.Values.Sum() / Seconds;

    /// <summary>Requests that were neither answered nor refused properly.</summary>
    public int Failed => Count(Outcome.Wrong) + Count(Outcome.Broken);

    /// <summary>What one request took of the processor, in microseconds.</summary>
    public double ProcessorTime => ProcessorSeconds / Math.Max(1, Counts.Values.Sum()) * 1_000_000;

    public int Count(Outcome outcome) => Counts.GetValueOrDefault(outcome);

    /// <summary>A percentile of the times of answers, in milliseconds.</summary>
    public double At(double share) => Sorted.Length == 0 ? 0 : Percentiles.At(Sorted, share);

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Rate, 7:F0} answers/s of {Offered:F0} requests/s, p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, slowest {At(1):F0} ms, "
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(Outcome.Refused)} refused, {Count(Outcome.Wrong)} wrong, {Count(Outcome.Broken)} broken, "
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{ProcessorTime:F0} µs of processor a request, at most {PeakMegabytes:F0} MB"
        )
        + (Example is null ? "" : $"\n    such as: {Example.ReplaceLineEndings(" ")}");
}
