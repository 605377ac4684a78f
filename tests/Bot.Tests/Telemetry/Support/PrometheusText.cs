using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Telemetry.Support;

/// <summary>One figure of a scrape.</summary>
/// <param name="Name">The name as it stands in the line, suffix included.</param>
/// <param name="Labels">The labels, sorted, as <c>name="value"</c> separated by blanks.</param>
internal sealed record Sample(string Name, string Labels, double Value);

/// <summary>
/// Reads what Prometheus reads, and takes nothing that Prometheus might not: every line ends, every figure belongs to a family
/// whose type came before it, families are not torn apart, no figure comes twice, and histograms add up.
/// Source: Prometheus, "Exposition formats", text format 0.0.4.
/// </summary>
internal sealed partial class PrometheusText
{
    private static readonly string[] Types =
    [
        "counter",
        "gauge",
        "histogram",
        "summary",
        "untyped",
    ];

    private readonly Dictionary<(string, string), Sample> _samples = [];

    private PrometheusText() { }

    public static PrometheusText Nothing { get; } = new();

    public IEnumerable<Sample> Samples => _samples.Values;

    public static PrometheusText Parse(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        var parsed = new PrometheusText();
        Dictionary<string, string> types = [];
        HashSet<string> helps = [];
        string? family = null;
        foreach (var line in text[..^1].Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                if (line == "# EOF")
                {
                    continue;
                }

                var comment = Comment().Match(line);
                Assert.True(comment.Success, line);
                var name = comment.Groups["name"].Value;
                if (comment.Groups["kind"].Value == "TYPE")
                {
                    Assert.Contains(comment.Groups["rest"].Value, Types);
                    Assert.True(types.TryAdd(name, comment.Groups["rest"].Value), line);
                    family = name;
                }
                else
                {
                    Assert.True(helps.Add(name), line);
                }

                continue;
            }

            var sample = SampleOf(line);
            Assert.NotNull(family);
            Assert.True(BelongsTo(sample.Name, family, types[family]), line);
            Assert.True(parsed._samples.TryAdd((sample.Name, sample.Labels), sample), line);
        }

        foreach (var histogram in types.Where(type => type.Value == "histogram"))
        {
            parsed.CheckHistogram(histogram.Key);
        }

        return parsed;
    }

    /// <summary>The value of a figure; null when there is none of that name with exactly these labels.</summary>
    public double? Value(string name, string labels = "") =>
        _samples.GetValueOrDefault((name, labels))?.Value;

    private static Sample SampleOf(string line)
    {
        var match = Figure().Match(line);
        Assert.True(match.Success, line);
        List<string> labels = [];
        HashSet<string> names = [];
        foreach (Capture label in match.Groups["label"].Captures)
        {
            var equals = label.Value.IndexOf('=', StringComparison.Ordinal);
            Assert.True(names.Add(label.Value[..equals]), line);
            labels.Add(label.Value);
        }

        return new Sample(
            match.Groups["name"].Value,
            string.Join(' ', labels.Order(StringComparer.Ordinal)),
            match.Groups["value"].Value switch
            {
                "+Inf" => double.PositiveInfinity,
                "-Inf" => double.NegativeInfinity,
                "NaN" => double.NaN,
                var number => double.Parse(
                    number,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                ),
            }
        );
    }

    private static bool BelongsTo(string name, string family, string type) =>
        type == "histogram"
            ? name == family + "_bucket" || name == family + "_sum" || name == family + "_count"
            : name == family;

    private void CheckHistogram(string family)
    {
        var series = _samples
            .Values.Where(sample => sample.Name == family + "_bucket")
            .GroupBy(sample => Bound().Replace(sample.Labels, "").Trim());
        foreach (var buckets in series)
        {
            var bounds = buckets
                .Select(bucket =>
                    (
                        Bound: SampleOf(
                            "x " + Bound().Match(bucket.Labels).Groups["bound"].Value
                        ).Value,
                        bucket.Value
                    )
                )
                .ToImmutableArray();
            Assert.Equal(bounds.OrderBy(bucket => bucket.Bound), bounds);
            Assert.Equal(
                bounds.Select(bucket => bucket.Value).Order(),
                bounds.Select(b => b.Value)
            );
            Assert.Equal(double.PositiveInfinity, bounds[^1].Bound);
            Assert.Equal(bounds[^1].Value, Value(family + "_count", Sorted(buckets.Key)));
            Assert.NotNull(Value(family + "_sum", Sorted(buckets.Key)));
        }
    }

    private static string Sorted(string labels) =>
        string.Join(
            ' ',
            LabelAlone().Matches(labels).Select(match => match.Value).Order(StringComparer.Ordinal)
        );

    [GeneratedRegex("^# (?<kind>TYPE|HELP) (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<rest>.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{((?<label>[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*")(,|(?=\})))*\})? (?<value>[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]Inf|NaN)( -?[0-9]+)?$"""
    )]
    private static partial Regex Figure();

    [GeneratedRegex("""\ble="(?<bound>[^"]*)" ?""")]
    private static partial Regex Bound();

    [GeneratedRegex("""[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*"(?= |$)""")]
    private static partial Regex LabelAlone();
}
