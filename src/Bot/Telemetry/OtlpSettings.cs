using Bot.Configuration;

namespace Bot.Telemetry;

/// <summary>
/// Whether traces and metrics are sent to a collector: where the variables of OpenTelemetry's specification name one. The
/// exporters read those themselves, headers with secrets included, but pass over what they cannot read; here it is refused.
/// </summary>
/// <param name="Traces">Whether traces are sent.</param>
/// <param name="Metrics">Whether metrics are sent.</param>
internal readonly record struct OtlpSettings(bool Traces, bool Metrics)
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    public const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    /// <exception cref="StartException">A variable has a value that cannot be used.</exception>
    public static OtlpSettings From(IConfiguration configuration)
    {
        var all = IsSet(configuration, Endpoint);
        if (
            configuration[Protocol] is { Length: > 0 } protocol
            && !Protocols.Contains(protocol, StringComparer.Ordinal)
        )
        {
            throw new StartException(
                $"{Protocol}: must be {string.Join(" or ", Protocols)}, or be left out for {Protocols[0]}."
            );
        }

        return new OtlpSettings(
            IsSet(configuration, TracesEndpoint) || all,
            IsSet(configuration, MetricsEndpoint) || all
        );
    }

    private static bool IsSet(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } address)
        {
            return false;
        }

        // The address is not repeated: it may hold a password.
        return new HttpAddressAttribute().IsValid(address)
            ? true
            : throw new StartException(
                $"{name}: must be an http or https address, such as http://localhost:4317."
            );
    }
}
