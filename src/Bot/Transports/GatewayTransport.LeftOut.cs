namespace Bot.Transports;

/// <summary>The gateway as the host sees it, in a build without Discord.Net: it is not there.</summary>
internal static class GatewayTransport
{
    /// <summary>Whether this build can connect to the gateway.</summary>
    public static bool IsBuilt => false;

    /// <summary>Adds nothing.</summary>
    public static IServiceCollection AddGatewayTransport(
        this IServiceCollection services,
        IConfiguration configuration
    ) => services;

    /// <returns>False: there is no gateway.</returns>
    public static bool IsUsed(IServiceProvider services) => false;

    /// <returns>Null: there is no gateway that could be away.</returns>
    public static string? WhyNotReady(IServiceProvider services) => null;

    /// <returns>Null: there is no gateway that could have stopped the program.</returns>
    public static string? Fatal(IServiceProvider services) => null;
}
