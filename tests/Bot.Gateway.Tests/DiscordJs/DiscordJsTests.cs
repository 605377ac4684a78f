using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;
using Bot.Tests.Support;

namespace Bot.Gateway.Tests.DiscordJs;

/// <summary>
/// The stand-in is held against a client from elsewhere: what discord.js accepts, sends and survives here, it does with
/// Discord. It needs no Discord.Net.
/// </summary>
public sealed class DiscordJsTests
{
    [Fact]
    public async Task Discord_js_registers_and_answers_every_kind_of_interaction()
    {
        await using var discord = await StartAsync();
        await using var client = await OnlineAsync(discord);

        Assert.Equal(
            Payloads.NoSpecialPermissions,
            await ContentAsync(discord, Payloads.Slash("hello", ("name", "Ada")), type: 4)
        );
        Assert.Equal(
            "direct",
            await ContentAsync(discord, Payloads.InDirectMessage(Payloads.Slash("hello")), type: 4)
        );
        Assert.Equal("1:x", await ContentAsync(discord, Payloads.Button("1:x"), type: 7));
        Assert.Equal("row", await ContentAsync(discord, Payloads.Select("1:x", "row"), type: 7));
        Assert.Equal(
            "Ada met Charles.",
            await ContentAsync(discord, Payloads.OnMessage("Find", "Ada met Charles."), type: 4)
        );
        var rows = await AnswerAsync(discord, Payloads.Autocomplete("hello", "name", "ad"));
        Assert.Equal("ad", (string?)rows["data"]!["choices"]![0]!["name"]);

        Assert.Equal(0, await client.StopAsync());
        Assert.Equal("", await client.Errors);
        Assert.Equal("hello", (string?)Assert.Single(discord.Commands[""])!["name"]);
    }

    [Fact]
    public async Task Discord_js_defers_edits_and_follows_up()
    {
        await using var discord = await StartAsync();
        await using var client = await OnlineAsync(discord);

        var sent = await discord.SendAsync(Payloads.Slash("slow"));
        await Eventually.TrueAsync(() => sent.Later.Count == 2, "edited and followed up");

        Assert.Equal(5, (int?)sent.First!.Body!["type"]);
        Assert.Equal(["PATCH", "POST"], sent.Later.Select(call => call.Method));
        Assert.Equal("robin", (string?)sent.Final!.Body!["content"]);
        Assert.Equal(0, await client.StopAsync());
        Assert.Equal("", await client.Errors);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("reconnect")]
    [InlineData("close")]
    public async Task Discord_js_resumes_and_gets_what_it_missed(string what)
    {
        await using var discord = await StartAsync();
        await using var client = await OnlineAsync(discord);

        switch (what)
        {
            case "drop":
                discord.Gateway.DropAll();
                break;
            case "reconnect":
                discord.Gateway.RequestReconnect();
                break;
            default:
                discord.Gateway.CloseAll(4000);
                break;
        }

        await Eventually.TrueAsync(() => !discord.Gateway.ClientCloses.IsEmpty, "gone");
        await ContentAsync(discord, Payloads.Slash("hello"), type: 4);

        Assert.Single(discord.Gateway.Identifies);
        Assert.Single(discord.Gateway.Resumes);
        Assert.Equal(0, await client.StopAsync());
    }

    private static Task<DiscordStandIn> StartAsync() =>
        DiscordStandIn.StartAsync(options => options.AnswerTime = TimeSpan.FromSeconds(30));

    private static async Task<DiscordJsClient> OnlineAsync(DiscordStandIn discord)
    {
        var client = await DiscordJsClient.StartAsync(discord);
        await Eventually.TrueAsync(
            () => discord.Gateway.Connected.Any() && !discord.Commands.IsEmpty,
            "discord.js online and its command registered"
        );
        return client;
    }

    private static async Task<JsonNode> AnswerAsync(DiscordStandIn discord, JsonObject payload)
    {
        var sent = await discord.SendAsync(payload);
        await Eventually.TrueAsync(() => sent.Final is not null, $"{payload}");
        return sent.Final!.Body!;
    }

    private static async Task<string?> ContentAsync(
        DiscordStandIn discord,
        JsonObject payload,
        int type
    )
    {
        var answer = await AnswerAsync(discord, payload);
        Assert.Equal(type, (int?)answer["type"]);
        return (string?)answer["data"]!["content"];
    }
}
