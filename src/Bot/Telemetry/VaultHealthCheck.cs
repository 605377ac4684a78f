using Bot.Content;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NoteGraph.Vaults;

namespace Bot.Telemetry;

/// <summary>Whether there is a vault to answer from.</summary>
internal sealed class VaultHealthCheck(VaultStore store, ContentState content) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            store.Current.Notes.IsEmpty
                ? HealthCheckResult.Unhealthy(
                    $"No vault is in service: {content.Waiting?.InShort ?? "there are no notes"}."
                )
                : HealthCheckResult.Healthy("A vault is in service.")
        );
}
