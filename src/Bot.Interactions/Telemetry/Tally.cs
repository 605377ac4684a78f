using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Bot.Interactions.Telemetry;

/// <summary>
/// Counts by keys that are known beforehand. Each is there from the start with 0, because what is there for the first time
/// with 1 is no increase to Prometheus, and an alert would miss it.
/// </summary>
/// <typeparam name="TKey">What is counted.</typeparam>
public sealed class Tally<TKey>
    where TKey : notnull
{
    private readonly FrozenDictionary<TKey, Series> _series;

    /// <param name="meter">What the instrument belongs to.</param>
    /// <param name="name">The name of the instrument.</param>
    /// <param name="description">What it counts.</param>
    /// <param name="keys">All keys that there are.</param>
    /// <param name="labels">What tells the figure of a key from those of the others.</param>
    public Tally(
        Meter meter,
        string name,
        string description,
        IEnumerable<TKey> keys,
        Func<TKey, KeyValuePair<string, object?>[]> labels
    )
    {
        _series = keys.ToFrozenDictionary(key => key, key => new Series(labels(key)));
        meter.CreateObservableCounter(
            name,
            () => _series.Values.Select(series => series.Measure()),
            null,
            description
        );
    }

    /// <summary>Counts one more of a key.</summary>
    /// <exception cref="KeyNotFoundException">It is none of those that were known.</exception>
    public void Count(TKey key) => _series[key].Increment();

    private sealed class Series(KeyValuePair<string, object?>[] labels)
    {
        private long _count;

        public void Increment() => Interlocked.Increment(ref _count);

        public Measurement<long> Measure() => new(Interlocked.Read(ref _count), labels);
    }
}
