using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>
/// Discord on a loopback port, as far as a bot that answers interactions can tell: REST and gateway, with faults on
/// demand and a record of everything that arrives. Behaviour follows Discord's documentation; its fidelity is held by
/// tests with clients that were not written here.
/// </summary>
internal sealed class DiscordStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _nextId = 1300000000000000000;

    private DiscordStandIn(StandInOptions options)
    {
        Options = options;
        Gateway = new StandInGateway(this);
        var builder = WebApplication.CreateSlimBuilder([
            "--hostBuilder:reloadConfigOnChange=false",
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Map("/gateway", Gateway.AcceptAsync);
        new StandInRest(this).Map(_app);
    }

    public StandInOptions Options { get; }
    public StandInGateway Gateway { get; }
    public RestFaults Faults { get; } = new();

    /// <summary>The base address for REST, version included.</summary>
    public string ApiBaseUrl => $"http://{Address.Authority}/api/v10";

    public Uri Address => new(_app.Urls.Single());

    public string GatewayUrl => $"ws://{Address.Authority}/gateway";

    /// <summary>Every REST call, in order of arrival.</summary>
    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    public ConcurrentDictionary<string, SentInteraction> Interactions { get; } = new();

    /// <summary>Registered commands: global under null's key "", those of a server under its id.</summary>
    public ConcurrentDictionary<string, JsonArray> Commands { get; } = new();

    public static async Task<DiscordStandIn> StartAsync(Action<StandInOptions>? configure = null)
    {
        var options = new StandInOptions();
        configure?.Invoke(options);
        var standIn = new DiscordStandIn(options);
        await standIn._app.StartAsync();
        return standIn;
    }

    public string NewId() =>
        Interlocked
            .Increment(ref _nextId)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sends an interaction over the gateway; its id, token and application are filled in.</summary>
    public async Task<SentInteraction> SendAsync(JsonObject payload)
    {
        var interaction = Prepare(payload);
        await Gateway.DispatchAsync("INTERACTION_CREATE", interaction.Payload);
        return interaction;
    }

    /// <summary>Makes an interaction known without sending it, for a transport that is not the gateway.</summary>
    public SentInteraction Prepare(JsonObject payload)
    {
        var id = NewId();
        payload["id"] = id;
        payload["token"] = $"interaction-token-{id}";
        payload["application_id"] = $"{Options.ApplicationId}";
        var sent = new SentInteraction(
            id,
            $"interaction-token-{id}",
            payload,
            TimeProvider.System.GetUtcNow()
        );
        Interactions[id] = sent;
        return sent;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.StopAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _app.StopAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // A client that does not let go of its connection is cut off.
        }

        await _app.DisposeAsync();
        Gateway.Dispose();
    }
}
