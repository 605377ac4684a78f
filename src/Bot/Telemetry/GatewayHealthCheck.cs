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
            GatewayTransport.IsReady(services) is false
                ? HealthCheckResult.Unhealthy("The gateway is not connected.")
                : HealthCheckResult.Healthy("The gateway is connected.")
        );
}
