using System.Collections.Concurrent;
using Bot.Gateway.Tests.StandIn;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoteGraph.Vaults;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>The gateway alone in a host, with answers that a test decides, connected to the stand-in.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly IHost _host;

    private GatewayHost(IHost host, LogLines log)
    {
        _host = host;
        Log = log;
    }

    public LogLines Log { get; }

    /// <summary>What reached the command side, in order.</summary>
    public ConcurrentQueue<Interaction> Handled { get; } = new();

    public IServiceProvider Services => _host.Services;

    public GatewayService Service =>
        Services.GetServices<IHostedService>().OfType<GatewayService>().Single();

    public GatewayStatus Status => Services.GetRequiredService<GatewayStatus>();

    /// <summary>Whether the program was told to end, as it is by a gateway that is closed for good.</summary>
    public bool HasStopped =>
        Services
            .GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.IsCancellationRequested;

    /// <summary>Starts and waits until the bot is online.</summary>
    public static async Task<GatewayHost> OnlineAsync(
        DiscordStandIn discord,
        Func<Interaction, Task<InteractionResponse>>? answer = null,
        TimeProvider? time = null,
        params (string Key, string Value)[] settings
    )
    {
        var host = await StartAsync(discord, answer, time, settings);
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Starts without waiting for the connection.</summary>
    public static async Task<GatewayHost> StartAsync(
        DiscordStandIn discord,
        Func<Interaction, Task<InteractionResponse>>? answer = null,
        TimeProvider? time = null,
        params (string Key, string Value)[] settings
    )
    {
        var log = new LogLines();
        GatewayHost? gateway = null;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder
            .Configuration.AddInMemoryCollection([
                new("Discord:Token", discord.Options.Token),
                new("Discord:ApiBaseUrl", discord.ApiBaseUrl),
            ])
            .AddInMemoryCollection(
                settings.Select(setting => new KeyValuePair<string, string?>(
                    setting.Key,
                    setting.Value
                ))
            );
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder
            .Services.AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<InteractionMetrics>()
            .AddSingleton<RestMetrics>()
            .AddSingleton<VaultStore>()
            .AddSingleton(
                new PromptAnswers(
                    async (interaction, _) =>
                    {
                        gateway!.Handled.Enqueue(interaction);
                        return await (answer ?? Hello)(interaction);
                    },
                    TimeProvider.System
                )
            )
            .AddGateway();
        gateway = new GatewayHost(builder.Build(), log);
        await gateway._host.StartAsync();
        return gateway;
    }

    public static Task<InteractionResponse> Hello(Interaction interaction) =>
        Task.FromResult(
            interaction.Type is InteractionType.Autocomplete
                ? InteractionResponse.Choices([new AutocompleteChoice("Row", "row")])
                : InteractionResponse.Message(new MessagePayload { Content = "Hello" })
        );

    public Task ReadyAsync() => Eventually.TrueAsync(() => Status.IsReady, "online", Log);

    public Task StopAsync() => _host.StopAsync();

    public async Task StopAsync(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        await _host.StopAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Log.Dispose();
    }
}
