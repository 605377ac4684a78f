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

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    // For both, and for one of the two.
    private static readonly string[] Kinds = ["", "TRACES_", "METRICS_"];

    /// <exception cref="StartException">A variable has a value that cannot be used.</exception>
    public static OtlpSettings From(IConfiguration configuration)
    {
        var all = IsSet(configuration, Endpoint);
        foreach (var kind in Kinds)
        {
            RequireProtocol(configuration, $"OTEL_EXPORTER_OTLP_{kind}PROTOCOL");
            RequireHeaders(configuration, $"OTEL_EXPORTER_OTLP_{kind}HEADERS");
        }

        return new OtlpSettings(
            IsSet(configuration, TracesEndpoint) || all,
            IsSet(configuration, MetricsEndpoint) || all
        );
    }

    private static void RequireProtocol(IConfiguration configuration, string name)
    {
        if (
            configuration[name] is { Length: > 0 } protocol
            && !Protocols.Contains(protocol, StringComparer.Ordinal)
        )
        {
            throw new StartException(
                $"{name}: must be {string.Join(" or ", Protocols)}, or be left out for {Protocols[0]}."
            );
        }
    }

    private static void RequireHeaders(IConfiguration configuration, string name)
    {
        // They are not repeated: they hold passwords.
        if (
            configuration[name] is { Length: > 0 } headers
            && headers
                .Split(',')
                .Any(header => header.Trim().IndexOf('=', StringComparison.Ordinal) <= 0)
        )
        {
            throw new StartException(
                $"{name}: must be headers such as name=value, with commas between them."
            );
        }
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
