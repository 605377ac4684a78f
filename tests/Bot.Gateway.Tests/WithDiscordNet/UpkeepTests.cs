using Bot.Gateway.Tests.StandIn;
using Bot.Gateway.Tests.Support;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>What the bot looks after from time to time while it is online.</summary>
public sealed class UpkeepTests
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task An_error_while_it_looks_after_its_connections_ends_neither_the_bot_nor_the_looking()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord, time: _time);
        var client = gateway.Services.GetRequiredService<DiscordShardedClient>();

        // A client that is logged out has no list of shards to look through.
        await client.LogoutAsync();
        await LookUntilAsync(
            () =>
                gateway.HasStopped
                || gateway.Log.Text.Contains("looked after", StringComparison.Ordinal),
            "an error",
            gateway
        );
        Assert.False(gateway.HasStopped);

        await client.LoginAsync(TokenType.Bot, discord.Options.Token);
        await client.StartAsync();
        gateway
            .Services.GetRequiredService<VaultStore>()
            .Publish(
                VaultBuilder.Build(
                    [NoteSource.FromText("Ada.md", "Writes programs.")],
                    [],
                    VaultOptions.Default
                )
            );
        await LookUntilAsync(
            () =>
                discord
                    .Gateway.Identifies.Select(identify => identify["presence"])
                    .Concat(discord.Gateway.Presences)
                    .Any(presence => (string?)presence?["activities"]?[0]?["state"] == "1 note"),
            "a new status",
            gateway
        );
    }

    private Task LookUntilAsync(Func<bool> condition, string what, GatewayHost gateway) =>
        Eventually.TrueAsync(
            () =>
            {
                _time.Advance(BetweenLooks);
                return condition();
            },
            what,
            gateway.Log
        );
}
