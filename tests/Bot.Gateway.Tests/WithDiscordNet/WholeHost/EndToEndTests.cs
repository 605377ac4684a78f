using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>A day in the life of the whole bot: real Discord.Net, real HTTP, real notes.</summary>
public sealed class EndToEndTests
{
    [Fact]
    public async Task It_registers_goes_online_answers_and_loses_nothing_when_the_connection_drops()
    {
        using var content = SampleVault.Write();
        // More time than Discord gives, since the resume is what counts here and the machine may be busy.
        await using var discord = await DiscordStandIn.StartAsync(options =>
            options.AnswerTime = TimeSpan.FromSeconds(30)
        );
        await using var bot = await WholeBot.OnlineAsync(discord, content);
        await RegisteredAsync(discord, bot);

        // The bot may be online before it has read the notes.
        await Eventually.TrueAsync(
            () =>
                discord
                    .Gateway.Presences.Prepend(discord.Gateway.Identifies.Single()["presence"]!)
                    .Any(presence => (string?)presence["activities"]![0]!["state"] == "5 notes"),
            "status",
            bot.Log
        );
        var rows = await bot.AskAsync(discord, Payloads.Autocomplete("actor", "name", "mir"));
        var key = (string)rows["data"]!["choices"]![0]!["value"]!;
        var walk = await bot.AskAsync(discord, Payloads.Slash("related", ("name", key)));
        var menu = FirstMenu(walk);
        var hop = await bot.AskAsync(
            discord,
            Payloads.Select((string)menu["custom_id"]!, (string)menu["options"]![0]!["value"]!)
        );
        Assert.Equal(7, (int?)hop["type"]);
        // Where there are no fonts, nothing is drawn.
        Assert.Equal(
            (string?)hop["data"]!["embeds"]![0]!["image"]?["url"] == "attachment://graph.png",
            discord.Calls.Count(call => call.Files.ContainsKey("graph.png")) == 2
        );

        content.With("Actors/Newcomer.md", "#actor\n\n**Newcomer** — arrived while the bot ran.\n");
        var refused = await bot.AskAsync(
            discord,
            Payloads.SubCommand("content", "reload", Payloads.NoSpecialPermissions)
        );
        Assert.Contains("content admins", refused.ToJsonString());
        Assert.Contains("No note is called", await ActorAsync("Newcomer"));
        var reloaded = await bot.AskAsync(
            discord,
            Payloads.SubCommand("content", "reload", Payloads.ManageServer)
        );
        Assert.Contains("Reloaded", reloaded.ToJsonString());
        Assert.Contains("arrived while the bot ran", await ActorAsync("Newcomer"));

        discord.Gateway.DropAll();
        await Eventually.TrueAsync(() => !discord.Gateway.Connected.Any(), "gone", bot.Log);
        var meanwhile = await discord.SendAsync(Payloads.Slash("actor", ("name", key)));
        await Eventually.TrueAsync(() => meanwhile.Final is not null, "answered", bot.Log);

        Assert.Single(discord.Gateway.Identifies);
        Assert.Single(discord.Gateway.Resumes);
        Assert.All(discord.Interactions.Values, sent => Assert.Equal(1, sent.Callbacks));
        await bot.StopAsync();
        await Eventually.TrueAsync(
            () => discord.Gateway.ClientCloses.Contains(1000),
            "offline",
            bot.Log
        );

        async Task<string> ActorAsync(string name) =>
            (await bot.AskAsync(discord, Payloads.Slash("actor", ("name", name)))).ToJsonString();
    }

    [Fact]
    public async Task It_registers_on_a_difference_only()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync();
        await using (var first = await WholeBot.OnlineAsync(discord, content))
        {
            await RegisteredAsync(discord, first);
        }

        await using var second = await WholeBot.OnlineAsync(discord, content);
        await Eventually.TrueAsync(
            () => discord.Calls.Count(call => call is { Method: "GET" } && IsCommands(call)) > 1,
            "compared",
            second.Log
        );
        await second.AskAsync(discord, Payloads.Slash("help"));

        Assert.Single(discord.Calls, call => call.Method == "PUT");
    }

    [Fact]
    public async Task It_registers_to_one_server_when_that_is_configured()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync();
        await using var bot = await WholeBot.OnlineAsync(
            discord,
            content,
            settings: [("Discord:GuildId", $"{discord.Options.GuildId}")]
        );

        await RegisteredAsync(discord, bot);

        Assert.NotEmpty(discord.Commands[$"{discord.Options.GuildId}"]);
        Assert.DoesNotContain(
            discord.Calls,
            call =>
                call.Method == "PUT" && !call.Path.Contains("/guilds/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_token_reaches_a_log_at_any_level_whatever_fails()
    {
        using var content = SampleVault.Write();
        await using var discord = await DiscordStandIn.StartAsync();
        await using var bot = await WholeBot.OnlineAsync(discord, content);
        await RegisteredAsync(discord, bot);

        foreach (
            var (status, times) in new[]
            {
                (500, 1),
                (429, 1),
                (400, 1),
                (404, 1),
                (403, 1),
                (0, 1),
            }
        )
        {
            discord.Faults.Fail("/callback", status, times, status == 429 ? 0.1 : null);
            var sent = await discord.SendAsync(Payloads.Slash("help"));
            await Eventually.TrueAsync(
                () =>
                    discord.Calls.Any(call =>
                        call.Path.Contains(sent.Id, StringComparison.Ordinal)
                    ),
                "tried",
                bot.Log
            );
            await bot.PostAsync(discord.Prepare(Payloads.Slash("help")).Payload);
        }

        discord.Gateway.CloseAll(4009);
        await bot.AskAsync(discord, Payloads.Slash("help"));
        await bot.StopAsync();

        var log = bot.Log.Text;
        Assert.Contains("Trace: ", log, StringComparison.Ordinal);
        Assert.Contains("Discord.Net", log, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Options.Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain("interaction-token-", log, StringComparison.Ordinal);
    }

    private static Task RegisteredAsync(DiscordStandIn discord, WholeBot bot) =>
        Eventually.TrueAsync(
            () =>
                discord.Calls.Any(call =>
                    call is { Method: "PUT", Status: 200 } && IsCommands(call)
                ),
            "registered",
            bot.Log
        );

    private static bool IsCommands(RecordedCall call) =>
        call.Path.EndsWith("/commands", StringComparison.Ordinal);

    private static JsonNode FirstMenu(JsonNode answer) =>
        answer["data"]!["components"]!
            .AsArray()
            .SelectMany(row => row!["components"]!.AsArray())
            .First(component => (int?)component!["type"] == 3)!;
}
