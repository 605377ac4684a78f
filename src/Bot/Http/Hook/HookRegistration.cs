using Microsoft.Extensions.Options;

namespace Bot.Http.Hook;

internal static class HookRegistration
{
    /// <summary>Registers the webhook; without a secret there is none.</summary>
    public static IServiceCollection AddContentHook(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        string.IsNullOrEmpty(configuration[$"{HookOptions.Section}:{nameof(HookOptions.Secret)}"])
            ? services
            : services
                .AddSingleton(provider => new HookSignature(
                    provider.GetRequiredService<IOptions<HookOptions>>().Value.Secret!
                ))
                .AddSingleton<HookEndpoint>()
                .AddSingleton<HookReloads>()
                .AddHostedService(provider => provider.GetRequiredService<HookReloads>());
}
