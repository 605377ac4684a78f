using Bot.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Telemetry;

/// <summary>Whether Discord knows the commands. Without, those that it knew before still work.</summary>
internal sealed class CommandsHealthCheck(RegistrationStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            status.IsDone
                ? HealthCheckResult.Healthy("The commands are registered at Discord.")
                : HealthCheckResult.Degraded(
                    "The commands are not registered at Discord yet; the log says why."
                )
        );
}
