using Bot.Interactions.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Telemetry;

/// <summary>Registers the metrics with what they are read by, and the traces where somebody wants them.</summary>
internal static class TelemetryRegistration
{
    private const string Service = "bot";

    /// <summary>Meters of the platform: garbage collection and threads; requests by route and status; connections.</summary>
    private static readonly string[] PlatformMeters =
    [
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    public static IServiceCollection AddTelemetry(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var otlp = OtlpSettings.From(configuration);
        var telemetry = services
            .AddSingleton<ReloadMetrics>()
            .AddTransient<RestCallCounter>()
            .AddSingleton<VaultMetrics>()
            .AddSingleton<ProcessMetrics>()
            .AddSingleton<OtlpFailures>()
            .AddOpenTelemetry()
            // Whoever names the service by OTEL_SERVICE_NAME has the last word.
            .ConfigureResource(resource =>
                resource
                    .AddService(
                        Service,
                        serviceVersion: typeof(TelemetryRegistration)
                            .Assembly.GetName()
                            .Version?.ToString(3),
                        autoGenerateServiceInstanceId: false
                    )
                    .AddEnvironmentVariableDetector()
            )
            .WithMetrics(metrics => Configure(metrics, otlp, configuration));
        if (otlp.Traces)
        {
            telemetry.WithTracing(traces =>
                traces
                    .AddSource(BotActivity.SourceName)
                    .AddOtlpExporter(options =>
                        OtlpSettings.Apply(configuration, OtlpSettings.TracesKind, options)
                    )
            );
        }

        return services;
    }

    private static void Configure(
        MeterProviderBuilder metrics,
        OtlpSettings otlp,
        IConfiguration configuration
    )
    {
        metrics
            .AddMeter(BotActivity.SourceName)
            .AddMeter(PlatformMeters)
            .AddInstrumentation(provider => provider.GetRequiredService<VaultMetrics>())
            .AddInstrumentation(provider => provider.GetRequiredService<InteractionMetrics>())
            .AddInstrumentation(provider => provider.GetRequiredService<RestMetrics>())
            .AddInstrumentation(provider => provider.GetRequiredService<ReloadMetrics>())
            .AddInstrumentation(provider => provider.GetRequiredService<ProcessMetrics>())
            .AddPrometheusExporter(prometheus => prometheus.ScopeInfoEnabled = false);
        if (otlp.Traces || otlp.Metrics)
        {
            metrics.AddInstrumentation(provider => provider.GetRequiredService<OtlpFailures>());
        }

        if (otlp.Metrics)
        {
            metrics.AddOtlpExporter(options =>
                OtlpSettings.Apply(configuration, OtlpSettings.MetricsKind, options)
            );
        }
    }
}
