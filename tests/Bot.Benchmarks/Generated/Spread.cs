using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Benchmarks.Generated;

/// <summary>How a count or a length is distributed over many things, as a few numbers.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Quantiles">The values at <see cref="Shares"/>.</param>
internal sealed record Spread(double Mean, ImmutableArray<double> Quantiles)
{
    /// <summary>The shares of all things that are at or below each of the quantiles.</summary>
    public static ImmutableArray<double> Shares { get; } =
    [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 1];

    /// <summary>The spread of some values, of which there must be one at least.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Spread(
            sorted.Average(),
            [.. Shares.Select(share => sorted[(int)(share * (sorted.Length - 1))])]
        );
    }

    /// <summary>
    /// The value below which a share of all things is. Between two quantiles it grows by the same factor from step to step,
    /// since what is counted here has long tails.
    /// </summary>
    public double At(double share)
    {
        var above = 1;
        while (above < Shares.Length - 1 && Shares[above] < share)
        {
            above++;
        }

        var (from, to) = (Math.Log(1 + Quantiles[above - 1]), Math.Log(1 + Quantiles[above]));
        var way = (share - Shares[above - 1]) / (Shares[above] - Shares[above - 1]);
        return Math.Exp(from + (way * (to - from))) - 1;
    }

    /// <summary>The same for counts.</summary>
    public int CountAt(double share) => (int)Math.Round(At(share));

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"mean {Mean:0.##}, quantiles [{string.Join(", ", Quantiles.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)))}]"
        );
}
