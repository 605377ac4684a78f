using Bot.Configuration;
using Bot.Http.Hook;
using Bot.Preview;
using Bot.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>What the bot serves over HTTP, and how much it lets a client ask of it.</summary>
internal static class HttpPipeline
{
    /// <summary>Only this machine can connect until somebody says otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>How many connections there are at most; fewer where the system gives few handles.</summary>
    public const int MostConnections = 1000;

    public static void UseBotServer(this WebApplicationBuilder builder)
    {
        if (!ListenAddress.IsSet(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder
            .Services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<LimitsOptions>>(
                (kestrel, limits) => Restrict(kestrel, limits.Value)
            );
        builder.Services.AddSingleton(provider =>
            UnverifiedBodies.OfUpTo(
                provider.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxBodyBytes
            )
        );
        builder.Services.AddRequestTimeouts();
        builder
            .Services.AddOptions<Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutOptions>()
            .Configure<IOptions<LimitsOptions>>(
                (timeouts, limits) =>
                    timeouts.DefaultPolicy = new()
                    {
                        Timeout = TimeSpan.FromSeconds(limits.Value.RequestSeconds),
                    }
            );
    }

    /// <summary>Maps every address that is configured.</summary>
    /// <returns>Which of them are there.</returns>
    public static ServedAddresses MapBot(this WebApplication app)
    {
        app.UseBrokenRequests();
        app.UseRequestTimeouts();
        app.MapHealth();
        app.MapMetrics();
        var endpoint = app.Services.GetService<InteractionsEndpoint>();
        if (endpoint is not null)
        {
            app.MapPost(InteractionsEndpoint.Path, endpoint.HandleAsync);
        }

        var hook = app.Services.GetService<HookEndpoint>();
        if (hook is not null)
        {
            app.MapPost(HookEndpoint.Path, (Delegate)hook.HandleAsync);
        }

        return new ServedAddresses(endpoint is not null, hook is not null, app.MapPreview());
    }

    private static void Restrict(KestrelServerOptions kestrel, LimitsOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
        // What has come and was not read yet counts as well, on each connection.
        kestrel.Limits.MaxRequestBufferSize = UnverifiedBodies.OrdinaryBytes;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxConcurrentConnections = FileHandles.ConnectionsWithin(MostConnections);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(
            bytesPerSecond: 240,
            gracePeriod: TimeSpan.FromSeconds(5)
        );
    }
}

/// <summary>What is served beside the health checks and the metrics.</summary>
/// <param name="Interactions">Whether Discord can post interactions.</param>
/// <param name="Hook">Whether the host of the repository can tell of pushes.</param>
/// <param name="Preview">Whether the preview page is there.</param>
internal readonly record struct ServedAddresses(bool Interactions, bool Hook, bool Preview);
