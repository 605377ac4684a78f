using Bot.Configuration;
using Bot.Telemetry;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Bot.Tests.Telemetry;

public sealed class OtlpSettingsTests
{
    [Theory]
    [InlineData("", "", false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4317", true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "https://c.example/v1/metrics", false, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false, false)]
    public void What_is_sent_is_what_has_an_address(
        string name,
        string value,
        bool traces,
        bool metrics
    ) => Assert.Equal(new OtlpSettings(traces, metrics), Read(name, value));

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "a password@collector")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "ftp://collector")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/json")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/json")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "ten seconds")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TIMEOUT", "-1")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "hunter2")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "api-key=hunter2,hunter3")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_HEADERS", "=hunter2")]
    public void What_cannot_be_used_is_named_and_not_repeated(string name, string value)
    {
        var refused = Assert.Throws<StartException>(() => Read(name, value));

        Assert.StartsWith($"{name}: must be ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_one_of_the_two_goes_over_what_is_said_of_both()
    {
        var configuration = Of(
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "https://c.example/api/metrics"),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_METRICS_HEADERS", "api-key=hunter2"),
            ("OTEL_EXPORTER_OTLP_METRICS_TIMEOUT", "2500")
        );
        var (metrics, traces) = (Both(), Both());

        OtlpSettings.Apply(configuration, OtlpSettings.MetricsKind, metrics);
        OtlpSettings.Apply(configuration, OtlpSettings.TracesKind, traces);

        Assert.Equal(
            (
                "https://c.example/api/metrics",
                OtlpExportProtocol.HttpProtobuf,
                "api-key=hunter2",
                2500
            ),
            (
                metrics.Endpoint.ToString(),
                metrics.Protocol,
                metrics.Headers,
                metrics.TimeoutMilliseconds
            )
        );
        Assert.Equal(
            ("http://both.example/", OtlpExportProtocol.Grpc, "both=1", 700),
            (
                traces.Endpoint.ToString(),
                traces.Protocol,
                traces.Headers,
                traces.TimeoutMilliseconds
            )
        );

        static OtlpExporterOptions Both() =>
            new()
            {
                Endpoint = new Uri("http://both.example"),
                Protocol = OtlpExportProtocol.Grpc,
                Headers = "both=1",
                TimeoutMilliseconds = 700,
            };
    }

    private static OtlpSettings Read(string name, string value) =>
        OtlpSettings.From(Of((name, value)));

    private static IConfiguration Of(params (string Name, string Value)[] variables) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                variables.Select(each => new KeyValuePair<string, string?>(each.Name, each.Value))
            )
            .Build();
}
