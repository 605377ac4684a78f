using Bot.Gateway.Answers;
using Bot.Gateway.Transport;
using Bot.Interactions;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Gateway;

/// <summary>Registers the gateway.</summary>
public static class GatewayServiceCollectionExtensions
{
    /// <summary>
    /// Adds the gateway, which connects when the host starts. Whoever adds it also adds <see cref="PromptAnswers"/>, a
    /// <see cref="VaultStore"/>, a <see cref="TimeProvider"/>, the
    /// <see cref="InteractionMetrics"/>, the <see cref="RestMetrics"/> and logging.
    /// </summary>
    public static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services
            .AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptions.Validator>()
            .AddOptions<GatewayOptions>()
            .Configure<IConfiguration>(
                (options, configuration) =>
                    configuration.GetSection(GatewayOptions.Section).Bind(options)
            )
            .ValidateOnStart();
        return services
            .AddSingleton<GatewayStatus>()
            .AddSingleton<GatewayMetrics>()
            .AddSingleton<StatusText>()
            .AddSingleton<ShardWatch>()
            .AddSingleton<LogBridge>()
            .AddSingleton<RawInteractions>()
            .AddSingleton<IdentifyBudget>()
            .AddSingleton<SeenInteractions>()
            .AddSingleton<InteractionAdapter>()
            .AddSingleton<InteractionIntake>()
            .AddSingleton(provider => new SecretScrubber(
                provider.GetRequiredService<IOptions<GatewayOptions>>().Value.Token
            ))
            .AddSingleton(provider =>
                GatewayClient.Create(
                    provider.GetRequiredService<IOptions<GatewayOptions>>(),
                    provider.GetRequiredService<LogBridge>(),
                    provider.GetRequiredService<RawInteractions>(),
                    provider.GetRequiredService<IdentifyBudget>(),
                    provider.GetRequiredService<RestMetrics>(),
                    provider.GetRequiredService<TimeProvider>()
                )
            )
            .AddHostedService<GatewayService>();
    }
}
