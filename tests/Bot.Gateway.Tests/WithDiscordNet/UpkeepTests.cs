using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;
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

    private const string NotOfItself = "does not connect again of itself";

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

    [Fact]
    public async Task A_shard_that_discord_net_gives_up_after_4006_is_started_again()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord, time: _time);
        discord.Gateway.ForgetSessions();

        discord.Gateway.CloseAll(4006);
        await LookUntilAsync(
            () => discord.Gateway.Identifies.Count == 2 && discord.Gateway.Connected.Any(),
            "a second session",
            gateway
        );

        Assert.Contains(NotOfItself, gateway.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_whose_attempts_fail_for_longer_than_the_patience_is_left_to_try_on()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord, time: _time);

        discord.Gateway.IsAway = true;
        discord.Gateway.DropAll();
        for (var ended = 1; ended <= 4; ended++)
        {
            await Eventually.TrueAsync(
                () => Ends(gateway) >= ended,
                $"end {ended} of a connection or an attempt",
                gateway.Log
            );
            await LookForAsync(TimeSpan.FromSeconds(60));
        }

        Assert.DoesNotContain(NotOfItself, gateway.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_takes_a_connection_and_never_answers_is_tried_again()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Gateway.IsMute = true;
        await using var gateway = await GatewayHost.StartAsync(discord, time: _time);
        await LeftWaitingAsync(discord, gateway);

        discord.Gateway.IsMute = false;

        await LookUntilAsync(() => gateway.Status.IsReady, "online", gateway);
    }

    [Fact]
    public async Task A_gateway_that_opens_a_connection_and_says_nothing_is_tried_again()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Gateway.IsSilent = true;
        await using var gateway = await GatewayHost.StartAsync(discord, time: _time);
        await LeftWaitingAsync(discord, gateway);

        discord.Gateway.IsSilent = false;

        await LookUntilAsync(() => gateway.Status.IsReady, "online", gateway);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_a_word_was_said_is_tried_again_at_once()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Gateway.IsSilent = true;
        // On this clock, which stands still, nothing is ever too late.
        await using var gateway = await GatewayHost.StartAsync(discord, time: _time);
        await LeftWaitingAsync(discord, gateway);

        discord.Gateway.IsSilent = false;
        discord.Gateway.DropAll();

        await gateway.ReadyAsync();
    }

    private static Task LeftWaitingAsync(DiscordStandIn discord, GatewayHost gateway) =>
        Eventually.TrueAsync(() => discord.Gateway.LeftWaiting > 0, "left waiting", gateway.Log);

    private static int Ends(GatewayHost gateway) =>
        gateway.Log.Lines.Count(line =>
            line.Text.Contains("Gateway: Disconnected", StringComparison.Ordinal)
        );

    // The looks are made on other threads, each as soon as its time has come.
    private async Task LookForAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += BetweenLooks)
        {
            _time.Advance(BetweenLooks);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
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
