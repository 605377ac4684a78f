using Bot.Configuration;
using Bot.Gateway;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Transports;

/// <summary>The gateway as the host sees it, in a build with Discord.Net.</summary>
internal static class GatewayTransport
{
    /// <summary>Whether this build can connect to the gateway.</summary>
    public static bool IsBuilt => true;

    /// <summary>Adds the gateway; without a token there is none.</summary>
    public static IServiceCollection AddGatewayTransport(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        string.IsNullOrEmpty(
            configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]
        )
            ? services
            : services
                .AddGateway()
                .Replace(
                    ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>>(
                        provider => new SettingNames<GatewayOptions>(
                            GatewayOptions.Section,
                            new GatewayOptions.Validator(),
                            provider.GetRequiredService<SettingCatalog>(),
                            provider.GetRequiredService<IConfiguration>()
                        )
                    )
                );

    /// <summary>Whether there is a gateway.</summary>
    public static bool IsUsed(IServiceProvider services) =>
        services.GetService<GatewayStatus>() is not null;

    /// <summary>Why the gateway is not connected, in a sentence; null when it is or there is none.</summary>
    public static string? WhyNotReady(IServiceProvider services) =>
        services.GetService<GatewayStatus>()?.WhyNot;

    /// <summary>Why the gateway had to stop the program; null when it had not.</summary>
    public static string? Fatal(IServiceProvider services) =>
        services.GetService<GatewayStatus>()?.Fatal;
}
