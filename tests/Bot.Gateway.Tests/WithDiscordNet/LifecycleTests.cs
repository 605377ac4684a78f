using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>What can happen to a connection in the life of a bot, and that it is answered with a resume wherever that is allowed.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task It_logs_in_with_the_token_without_intents_and_shows_how_many_notes_there_are()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        var identify = Assert.Single(discord.Gateway.Identifies);
        Assert.Equal(discord.Options.Token, (string?)identify["token"]);
        Assert.Equal(0, (int?)identify["intents"]);
        Assert.Equal(
            "reading the notes…",
            (string?)identify["presence"]!["activities"]![0]!["state"]
        );
    }

    [Fact]
    public async Task A_configured_status_is_shown_instead()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            settings: [("Discord:Status", "Ask me")]
        );

        Assert.Equal(
            "Ask me",
            (string?)discord.Gateway.Identifies.Single()["presence"]!["activities"]![0]!["state"]
        );
    }

    public static TheoryData<string, int> Resumed =>
        new()
        {
            { "reconnect", 0 },
            { "drop", 0 },
            { "close", 4000 },
            { "close", 4008 },
            { "close", 1001 },
        };

    [Theory]
    [MemberData(nameof(Resumed))]
    public async Task After_an_interruption_the_session_is_resumed_and_nothing_is_lost_or_answered_twice(
        string what,
        int code
    )
    {
        // More time than Discord gives, since the resume is what counts here and the machine may be busy.
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.AnswerTime = TimeSpan.FromSeconds(30)
        );
        await using var gateway = await GatewayHost.OnlineAsync(discord);
        var before = await discord.SendAsync(Payloads.Slash("help"));
        await FinishedAsync(before, gateway);

        Interrupt(discord, what, code);
        await Eventually.TrueAsync(() => !discord.Gateway.Connected.Any(), "gone", gateway.Log);
        var meanwhile = await discord.SendAsync(Payloads.Slash("help"));
        await FinishedAsync(meanwhile, gateway);

        Assert.Single(discord.Gateway.Identifies);
        Assert.NotEmpty(discord.Gateway.Resumes);
        Assert.Equal(1, before.Callbacks);
        Assert.Equal(1, meanwhile.Callbacks);
    }

    [Theory]
    [InlineData("invalid", 0)]
    [InlineData("close", 4007)]
    [InlineData("close", 4009)]
    public async Task A_session_that_has_ended_is_replaced_by_a_new_one(string what, int code)
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);
        discord.Gateway.ForgetSessions();

        Interrupt(discord, what, code);
        await Eventually.TrueAsync(
            () => discord.Gateway.Identifies.Count == 2 && discord.Gateway.Connected.Any(),
            "identified again",
            gateway.Log
        );
        await FinishedAsync(await discord.SendAsync(Payloads.Slash("help")), gateway);
    }

    [Fact]
    public async Task A_connection_whose_heartbeats_are_not_acknowledged_is_given_up_and_resumed()
    {
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.HeartbeatInterval = TimeSpan.FromMilliseconds(400)
        );
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        discord.Options.AcknowledgesHeartbeats = false;
        await Eventually.TrueAsync(
            () => !discord.Gateway.ClientCloses.IsEmpty,
            "closed",
            gateway.Log
        );
        discord.Options.AcknowledgesHeartbeats = true;
        await FinishedAsync(await discord.SendAsync(Payloads.Slash("help")), gateway);

        Assert.NotEqual(1000, discord.Gateway.ClientCloses.First());
        Assert.Single(discord.Gateway.Identifies);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_for_good_stops_the_program_at_once_and_says_why(int code)
    {
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.RefuseIdentifyWith = code
        );
        await using var gateway = await GatewayHost.StartAsync(discord);

        await Eventually.TrueAsync(() => gateway.HasStopped, "stopped", gateway.Log);

        Assert.Equal(FatalClose.Explain(code), gateway.Status.Fatal);
        Assert.Single(discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_refused_token_stops_the_program_after_one_call()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.StartAsync(
            discord,
            settings:
            [
                ("Discord:Token", "MTIwMDAwMDAwMDAwMDAwMDAwMQ.GWrong.wrong-wrong-wrong-wrong"),
            ]
        );

        await Eventually.TrueAsync(() => gateway.HasStopped, "stopped", gateway.Log);

        Assert.Equal(FatalClose.TokenRefused, gateway.Status.Fatal);
        Assert.Single(discord.Calls);
        Assert.Empty(discord.Gateway.Identifies);
    }

    [Fact]
    public async Task It_shuts_down_after_the_answers_under_way_and_goes_offline()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        var release = new TaskCompletionSource();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            async interaction =>
            {
                await release.Task;
                return await GatewayHost.Hello(interaction);
            }
        );
        var sent = await discord.SendAsync(Payloads.Slash("help"));
        await Eventually.TrueAsync(() => !gateway.Handled.IsEmpty, "started", gateway.Log);

        var stopping = gateway.StopAsync();
        release.SetResult();
        await stopping.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);

        Assert.True(sent.Final is not null);
        await Eventually.TrueAsync(
            () => discord.Gateway.ClientCloses.Contains(1000),
            "offline",
            gateway.Log
        );
    }

    [Theory]
    [InlineData(null, 3, new[] { "[0,3]", "[1,3]", "[2,3]" })]
    [InlineData("2", 1, new[] { "[0,2]", "[1,2]" })]
    [InlineData("1-2/4", 1, new[] { "[1,4]", "[2,4]" })]
    public async Task It_runs_the_shards_that_discord_recommends_or_that_are_configured(
        string? configured,
        int recommended,
        string[] expected
    )
    {
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.Shards = recommended
        );
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            settings: configured is null ? [] : [("Discord:Shards", configured)]
        );

        Assert.Equal(
            expected,
            discord
                .Gateway.Identifies.Select(identify => identify["shard"]!.ToJsonString())
                .Order(StringComparer.Ordinal)
        );
    }

    private static void Interrupt(DiscordStandIn discord, string what, int code)
    {
        switch (what)
        {
            case "reconnect":
                discord.Gateway.RequestReconnect();
                break;
            case "drop":
                discord.Gateway.DropAll();
                break;
            case "invalid":
                discord.Gateway.InvalidateSessions(resumable: false);
                break;
            default:
                discord.Gateway.CloseAll(code);
                break;
        }
    }

    private static async Task FinishedAsync(SentInteraction sent, GatewayHost gateway) =>
        await Eventually.TrueAsync(() => sent.Final is not null, "answered", gateway.Log);
}
