using System.Diagnostics.Metrics;
using System.Net;
using Bot.Gateway.Tests.StandIn;
using Bot.Gateway.Transport;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using Discord.Net.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>REST calls that fail for a while.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(500, null)]
    [InlineData(502, null)]
    [InlineData(503, null)]
    [InlineData(429, 0.3)]
    [InlineData(0, null)]
    public async Task An_answer_gets_through_when_the_first_attempts_fail(
        int status,
        double? retryAfter
    )
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);
        discord.Faults.Fail("/callback", status, times: 2, retryAfter);

        var sent = await discord.SendAsync(Payloads.Slash("help"));
        await Eventually.TrueAsync(() => sent.Final is not null, "answered", gateway.Log);

        var calls = discord
            .Calls.Where(call => call.Path.EndsWith("/callback", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, calls.Count);
        if (retryAfter is { } seconds)
        {
            Assert.True(calls[1].At - calls[0].At > TimeSpan.FromSeconds(seconds * 0.95));
        }
    }

    [Theory]
    [InlineData(503)]
    [InlineData(0)]
    public async Task An_announced_answer_gets_through_whole_when_the_first_attempts_fail(
        int status
    )
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            _ => Task.FromResult(Picture)
        );
        discord.Faults.Fail("/messages/@original", status, times: 2);

        var sent = await discord.SendAsync(Payloads.Slash("actor", ("name", "Ada")));
        await Eventually.TrueAsync(() => sent.Final is not null, "answered", gateway.Log);

        Assert.Equal("see", (string?)sent.Final!.Body!["content"]);
        Assert.Equal([1, 2, 3], sent.Final.Files["a.png"]);
    }

    [Fact]
    public async Task A_call_that_is_never_answered_is_made_again()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var time = new FakeTimeProvider();
        var retry = new RestRetry(
            time,
            new RestMetrics(services.GetRequiredService<IMeterFactory>())
        );
        var attempts = 0;

        var answer = retry.SendAsync(
            async ended =>
            {
                attempts++;
                await Task.Delay(attempts == 1 ? Timeout.Infinite : 0, ended);
                return new RestResponse(HttpStatusCode.OK, [], Stream.Null);
            },
            TestContext.Current.CancellationToken
        );
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return answer.IsCompleted;
            },
            "answered"
        );

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_limit_that_one_interaction_meets_holds_up_no_other()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);
        await AnsweredAsync(discord, gateway);
        var limited = discord.Prepare(Payloads.Slash("help"));
        discord.Faults.Fail(limited.Id, 429, times: 1, retryAfter: 8);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", limited.Payload);
        await Eventually.TrueAsync(
            () => discord.Calls.Any(call => call.Status == 429),
            "limited",
            gateway.Log
        );

        await AnsweredAsync(discord, gateway);

        Assert.Single(
            discord.Calls,
            call => call.Path.Contains(limited.Id, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_start_waits_for_a_discord_that_cannot_be_reached_yet()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Faults.Fail("/gateway/bot", 503, times: 7);

        await using var gateway = await GatewayHost.OnlineAsync(discord);

        Assert.Contains("Trying again", gateway.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_while_discord_cannot_be_reached_is_at_once_and_no_failure()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Faults.Fail("/gateway/bot", 503, times: 1000);
        // On a clock that stands still the pause between two attempts never ends.
        await using var gateway = await GatewayHost.StartAsync(
            discord,
            time: new FakeTimeProvider()
        );
        await Eventually.TrueAsync(() => !discord.Calls.IsEmpty, "tried", gateway.Log);

        await gateway.StopAsync();

        Assert.True(gateway.Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Null(gateway.Status.Fatal);
    }

    [Fact]
    public async Task A_stop_while_the_gateway_does_not_answer_ends_when_its_time_is_over()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Gateway.IsMute = true;
        await using var gateway = await GatewayHost.StartAsync(
            discord,
            time: new FakeTimeProvider()
        );
        await Eventually.TrueAsync(
            () => discord.Gateway.LeftWaiting > 0,
            "left waiting",
            gateway.Log
        );

        await gateway
            .StopAsync(within: TimeSpan.FromSeconds(1))
            .WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_name_that_cannot_be_resolved_keeps_the_process_trying_with_growing_pauses()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.StartAsync(
            discord,
            settings: [("Discord:ApiBaseUrl", "http://discord.invalid/api/v10")]
        );

        await Eventually.TrueAsync(
            () => gateway.Log.Text.Contains("Trying again in 2 s", StringComparison.Ordinal),
            "a second attempt",
            gateway.Log
        );

        Assert.False(gateway.HasStopped);
        Assert.Null(gateway.Status.Fatal);
    }

    [Fact]
    public async Task After_a_gateway_that_was_away_the_bot_is_back_without_many_attempts()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        discord.Gateway.IsAway = true;
        discord.Gateway.DropAll();
        await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        var attempts = discord.Gateway.TurnedAway;
        discord.Gateway.IsAway = false;
        await Eventually.TrueAsync(() => discord.Gateway.Connected.Any(), "back", gateway.Log);
        await AnsweredAsync(discord, gateway);

        Assert.InRange(attempts, 1, 4);
        Assert.Single(discord.Gateway.Identifies);
    }

    private static InteractionResponse Picture =>
        InteractionResponse.Message(
            new MessagePayload
            {
                Content = "see",
                Files = [new("a.png", "image/png", "A line", () => new byte[] { 1, 2, 3 })],
            }
        );

    private static async Task AnsweredAsync(DiscordStandIn discord, GatewayHost gateway)
    {
        var sent = await discord.SendAsync(Payloads.Slash("help"));
        await Eventually.TrueAsync(() => sent.Final is not null, "answered", gateway.Log);
    }
}
