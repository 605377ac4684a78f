using Bot.Http;
using Bot.Transports;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Bot.Telemetry;

/// <summary>
/// <c>/healthz</c> says that the process lives, <c>/readyz</c> whether it can answer, and if not, why. Both are there for
/// everybody, so they name no note, no path and no figure.
/// </summary>
internal static class HealthEndpoints
{
    private const string Vault = "vault";
    private const string Gateway = "gateway";
    private const string Commands = "commands";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<VaultHealthCheck>(Vault)
            .AddCheck<GatewayHealthCheck>(Gateway)
            .AddCheck<CommandsHealthCheck>(Commands);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(
            "/healthz",
            new HealthCheckOptions
            {
                Predicate = _ => false,
                ResponseWriter = (context, _) => context.Response.WriteAsync("alive\n"),
            }
        );
        app.MapHealthChecks(
            "/readyz",
            new HealthCheckOptions
            {
                Predicate = check => Applies(check.Name, app.Services),
                ResponseWriter = (context, report) =>
                    context.Response.WriteAsJsonAsync(ReadinessReport.Of(report)),
            }
        );
    }

    private static bool Applies(string check, IServiceProvider services) =>
        check switch
        {
            Gateway => GatewayTransport.IsUsed(services),
            Commands => services.GetService<RegistrationStatus>() is not null,
            _ => true,
        };
}
