using Bot.Configuration;
using Bot.Telemetry;
using Microsoft.Extensions.Configuration;

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
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "hunter2")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "api-key=hunter2,hunter3")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_HEADERS", "=hunter2")]
    public void What_cannot_be_used_is_named_and_not_repeated(string name, string value)
    {
        var refused = Assert.Throws<StartException>(() => Read(name, value));

        Assert.StartsWith($"{name}: must be ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, refused.Message, StringComparison.Ordinal);
    }

    private static OtlpSettings Read(string name, string value) =>
        OtlpSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)])
                .Build()
        );
}
