using System.Globalization;
using Bot.Configuration;
using OpenTelemetry.Exporter;

namespace Bot.Telemetry;

/// <summary>
/// Whether traces and metrics are sent to a collector: where the variables of OpenTelemetry's specification name one. The
/// exporters read those for both themselves, headers with secrets included, but pass over what they cannot read; here it is
/// refused. Those for one of the two, which come first, they do not read unless logs are sent as well.
/// Source: OpenTelemetry, "OpenTelemetry Protocol Exporter".
/// </summary>
/// <param name="Traces">Whether traces are sent.</param>
/// <param name="Metrics">Whether metrics are sent.</param>
internal readonly record struct OtlpSettings(bool Traces, bool Metrics)
{
    public const string TracesKind = "TRACES_";
    public const string MetricsKind = "METRICS_";

    private const string Grpc = "grpc";
    private const string HttpProtobuf = "http/protobuf";
    private static readonly string[] Protocols = [Grpc, HttpProtobuf];

    // For both, and for one of the two.
    private static readonly string[] Kinds = ["", TracesKind, MetricsKind];

    /// <exception cref="StartException">A variable has a value that cannot be used.</exception>
    public static OtlpSettings From(IConfiguration configuration)
    {
        foreach (var kind in Kinds)
        {
            RequireProtocol(configuration, Name(kind, "PROTOCOL"));
            RequireHeaders(configuration, Name(kind, "HEADERS"));
            RequireTimeout(configuration, Name(kind, "TIMEOUT"));
        }

        var all = IsSet(configuration, Name("", "ENDPOINT"));
        return new OtlpSettings(
            IsSet(configuration, Name(TracesKind, "ENDPOINT")) || all,
            IsSet(configuration, Name(MetricsKind, "ENDPOINT")) || all
        );
    }

    /// <summary>Takes over what is said of one of the two, over what is said of both.</summary>
    /// <param name="kind"><see cref="TracesKind"/> or <see cref="MetricsKind"/>.</param>
    public static void Apply(IConfiguration configuration, string kind, OtlpExporterOptions options)
    {
        if (configuration[Name(kind, "PROTOCOL")] is { Length: > 0 } protocol)
        {
            options.Protocol =
                protocol == Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        }

        if (configuration[Name(kind, "ENDPOINT")] is { Length: > 0 } address)
        {
            options.Endpoint = new Uri(address);
        }

        if (configuration[Name(kind, "HEADERS")] is { Length: > 0 } headers)
        {
            options.Headers = headers;
        }

        if (configuration[Name(kind, "TIMEOUT")] is { Length: > 0 } milliseconds)
        {
            options.TimeoutMilliseconds = int.Parse(milliseconds, CultureInfo.InvariantCulture);
        }
    }

    private static string Name(string kind, string what) => $"OTEL_EXPORTER_OTLP_{kind}{what}";

    private static void RequireTimeout(IConfiguration configuration, string name)
    {
        if (
            configuration[name] is { Length: > 0 } text
            && !(
                int.TryParse(
                    text,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var milliseconds
                )
                && milliseconds > 0
            )
        )
        {
            throw new StartException($"{name}: must be a number of milliseconds, such as 10000.");
        }
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
