using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using DiscordStandIn = Bot.Gateway.Tests.StandIn.DiscordStandIn;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>One bot that is asked over both transports. Its clock stands still, so that no answer is deferred or dated.</summary>
public sealed class BothWays : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = SampleVault.Write();
    private DiscordStandIn? _discord;
    private WholeBot? _bot;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(options =>
            options.AnswerTime = TimeSpan.FromMinutes(1)
        );
        _bot = await WholeBot.OnlineAsync(
            _discord,
            _content,
            new FakeTimeProvider(new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero))
        );
    }

    /// <summary>What each transport sends to Discord for the same interaction.</summary>
    public async Task<(JsonNode Endpoint, JsonNode Gateway)> AskAsync(JsonObject payload)
    {
        var posted = await _bot!.PostAsync(
            _discord!.Prepare(payload.DeepClone().AsObject()).Payload
        );
        var sent = await _bot.AskAsync(_discord, payload.DeepClone().AsObject());
        return (posted, sent);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _discord!.DisposeAsync();
        _content.Dispose();
    }
}
