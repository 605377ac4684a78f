using System.Net.Http.Headers;
using Bot.Configuration;
using Bot.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>Registers the two ways over HTTP: from Discord to the bot and from the bot to Discord.</summary>
internal static class HttpRegistration
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Registers the interactions endpoint; without a public key there is none.</summary>
    public static IServiceCollection AddInteractionsEndpoint(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var key = $"{DiscordOptions.Section}:{nameof(DiscordOptions.PublicKey)}";
        return string.IsNullOrEmpty(configuration[key])
            ? services
            : services
                .AddSingleton(provider => VerifierFor(provider.OptionsOf().PublicKey!))
                .AddSingleton<Admission>()
                .AddSingleton<RecentDeliveries>()
                .AddSingleton<InteractionsEndpoint>()
                .AddLaterAnswers();
    }

    // An address of a webhook holds the interaction's token, which no log may have.
    private static IServiceCollection AddLaterAnswers(this IServiceCollection services)
    {
        services
            .AddHttpClient<InteractionWebhook>(
                (provider, http) => Configure(http, provider.OptionsOf())
            )
            .AddHttpMessageHandler<RestCallCounter>()
            .RemoveAllLoggers();
        return services
            .AddSingleton<LaterAnswers>()
            .AddHostedService(provider => provider.GetRequiredService<LaterAnswers>());
    }

    /// <summary>Registers the calls to Discord.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.AddTransient<CommandRegistrar>();
        services
            .AddHttpClient<DiscordRest>(
                (provider, http) => ConfigureWithToken(http, provider.OptionsOf())
            )
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false }
            )
            .AddHttpMessageHandler<RestCallCounter>();
        return services;
    }

    /// <summary>Has the commands registered after the start, where there is a token to do it with and nobody said no.</summary>
    public static IServiceCollection AddRegistrationAtStart(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        return
            section[nameof(DiscordOptions.Token)] is { Length: > 0 }
            && section.GetValue(nameof(DiscordOptions.Register), defaultValue: true)
            ? services.AddSingleton<RegistrationStatus>().AddHostedService<RegistrationService>()
            : services;
    }

    private static DiscordOptions OptionsOf(this IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DiscordOptions>>().Value;

    private static SignatureVerifier VerifierFor(string publicKey)
    {
        try
        {
            return new SignatureVerifier(publicKey);
        }
        catch (FormatException exception)
        {
            throw new StartException(
                "Discord:PublicKey: is not a key. Copy it again from the Developer Portal, page General Information.",
                exception
            );
        }
    }

    private static void Configure(HttpClient http, DiscordOptions options)
    {
        http.BaseAddress = new Uri(options.ApiBaseUrl.TrimEnd('/') + "/");
        http.Timeout = AttemptTimeout;
        http.MaxResponseContentBufferSize = ResponseText.MaxBytes;
        http.DefaultRequestHeaders.UserAgent.ParseAdd(ClientName.UserAgent);
    }

    private static void ConfigureWithToken(HttpClient http, DiscordOptions options)
    {
        Configure(http, options);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bot",
            options.Token
        );
    }
}
