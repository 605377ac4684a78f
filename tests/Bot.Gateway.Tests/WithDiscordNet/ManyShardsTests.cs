using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>Shards that have to wait for one another. By itself, since Discord has them wait five seconds each.</summary>
public sealed class ManyShardsTests
{
    private const int Shards = 8;

    [Fact]
    public async Task A_shard_whose_turn_comes_after_half_a_minute_opens_one_session_and_keeps_it()
    {
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.Shards = Shards
        );
        await using var gateway = await GatewayHost.StartAsync(discord);

        await Eventually.TrueAsync(
            () => discord.Gateway.Identifies.Count >= Shards / 2,
            "half of the sessions",
            gateway.Log
        );
        await Eventually.TrueAsync(() => gateway.Status.IsReady, "all of them", gateway.Log);

        Assert.Equal(Shards, discord.Gateway.Identifies.Count);
    }
}
