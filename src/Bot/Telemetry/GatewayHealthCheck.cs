using Bot.Transports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Telemetry;

/// <summary>Whether every shard of the gateway is connected.</summary>
internal sealed class GatewayHealthCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            GatewayTransport.WhyNotReady(services) is { } reason
                ? HealthCheckResult.Unhealthy(reason)
                : HealthCheckResult.Healthy("The gateway is connected.")
        );
}
