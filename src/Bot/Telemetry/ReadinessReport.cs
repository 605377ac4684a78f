using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Telemetry;

/// <summary>What <c>/readyz</c> answers.</summary>
/// <param name="Status"><c>ready</c> or <c>not_ready</c>.</param>
/// <param name="Checks">What was looked at, in a fixed order.</param>
internal sealed record ReadinessReport(string Status, ImmutableArray<ReadinessCheck> Checks)
{
    public static ReadinessReport Of(HealthReport report) =>
        new(
            report.Status is HealthStatus.Unhealthy ? "not_ready" : "ready",
            [
                .. report.Entries.Select(entry => new ReadinessCheck(
                    entry.Key,
                    entry.Value.Status switch
                    {
                        HealthStatus.Healthy => "ok",
                        HealthStatus.Degraded => "degraded",
                        _ => "failing",
                    },
                    entry.Value.Description ?? ""
                )),
            ]
        );
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Status"><c>ok</c>; <c>degraded</c>, which does not matter for being ready; or <c>failing</c>.</param>
/// <param name="Message">How it is, in a sentence.</param>
internal sealed record ReadinessCheck(string Name, string Status, string Message);
