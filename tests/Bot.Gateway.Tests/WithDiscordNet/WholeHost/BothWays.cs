using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;
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

    /// <summary>What each transport sends to Discord for the same interaction; the files that come with it are compared here.</summary>
    public async Task<(JsonNode Endpoint, JsonNode Gateway)> AskAsync(JsonObject payload)
    {
        var posted = _discord!.Prepare(payload.DeepClone().AsObject());
        // The answer to the request is what opens the interaction, and it always arrives first.
        posted.Acknowledge(CallOf(new JsonObject { ["type"] = 5 }), TimeSpan.MaxValue);
        var endpoint = await _bot!.PostAsync(posted.Payload);
        var later = (int?)endpoint["type"] is 5 or 6
            ? await posted.Finished.WaitAsync(TestContext.Current.CancellationToken)
            : CallOf(endpoint);

        var sent = await _discord.SendAsync(payload.DeepClone().AsObject());
        await Eventually.TrueAsync(() => sent.Final is not null, $"{payload}", _bot.Log);
        Assert.Equal((int?)endpoint["type"], (int?)sent.First!.Body!["type"]);
        Assert.Equal(later.Files, sent.Final!.Files);
        return (WireForm.Whole(endpoint, later), WireForm.Whole(sent.First.Body, sent.Final));
    }

    private static RecordedCall CallOf(JsonNode? body) =>
        new("POST", "", null, body, new Dictionary<string, byte[]>(), DateTimeOffset.MinValue);

    public async ValueTask DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _discord!.DisposeAsync();
        _content.Dispose();
    }
}
