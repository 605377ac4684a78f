using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Http;

internal static class HttpRegistration
{
    /// <summary>Registers the interactions endpoint; without a public key there is none.</summary>
    public static IServiceCollection AddInteractionsEndpoint(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        if (
            string.IsNullOrEmpty(
                configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.PublicKey)}"]
            )
        )
        {
            return services;
        }

        return services
            .AddSingleton(provider => new SignatureVerifier(
                provider.GetRequiredService<IOptions<DiscordOptions>>().Value.PublicKey!
            ))
            .AddSingleton<InteractionsEndpoint>();
    }
}
