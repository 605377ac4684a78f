using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Content;

public sealed class AuditTests : IAsyncLifetime
{
    private const string Channel = "1100000000000000077";
    private const string Token = "a.secret.token";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "One.\n"
    );
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("bot-state-");
    private DiscordStandIn _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await DiscordStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _content.Dispose();
        _state.Delete(recursive: true);
    }

    [Fact]
    public async Task The_status_shows_the_last_ten_reloads_also_after_a_restart()
    {
        await using (var before = await StartAsync())
        {
            for (var at = 0; at < 12; at++)
            {
                _content.With("Ada.md", $"Text {at}.\n").With($"More {at}.md", "More.\n");
                await ReloadAsync(before);
            }
        }

        await using var bot = await StartAsync();
        // The notes are served before their start is told.
        string[] lines = [];
        await Eventually.TrueAsync(
            async () =>
                (lines = await RecentAsync(bot))[0]
                    .Contains("start: Swapped, +13 ", StringComparison.Ordinal),
            "the start is told"
        );

        Assert.Equal(10, lines.Length);
        Assert.All(
            lines[1..],
            line => Assert.Contains($"<@{Payloads.User}>: Swapped, +1 ~1", line)
        );
        await ReloadAsync(bot);
        Assert.Contains("Unchanged", (await RecentAsync(bot))[0]);
        Assert.Equal(10, (await RecentAsync(bot)).Length);
    }

    [Fact]
    public async Task What_is_kept_says_who_from_where_and_what_came_of_it_but_no_name()
    {
        await using var bot = await StartAsync();
        _content.With("Ada.md", "Two.\n");
        await ReloadAsync(bot);

        var lines = await File.ReadAllLinesAsync(
            Path.Combine(_state.FullName, "reloads.jsonl"),
            TestContext.Current.CancellationToken
        );
        var kept = JsonNode.Parse(lines[^1])!;

        Assert.Equal(Payloads.User, (string?)kept["by"]!["by"]);
        Assert.Equal("1100000000000000001", (string?)kept["by"]!["guild_id"]);
        Assert.Equal("1100000000000000002", (string?)kept["by"]!["channel_id"]);
        Assert.Equal("Swapped", (string?)kept["result"]);
        Assert.Equal(1, (int?)kept["changed"]);
        Assert.NotEqual((string?)kept["before"], (string?)kept["revision"]);
        Assert.DoesNotContain("robin", lines[^1] + bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_works_although_nothing_can_be_kept()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_state.FullName, "file"),
            "",
            TestContext.Current.CancellationToken
        );
        await using var bot = await StartAsync(
            ("Content:StateFolder", Path.Combine(_state.FullName, "file/below"))
        );
        _content.With("Ada.md", "Two.\n");

        Assert.Contains("\"Reloaded\"", (await ReloadAsync(bot)).ToJsonString());
        Assert.Contains("Warning: The reload is not kept", bot.Log.Text);
        Assert.Contains("Swapped", (await RecentAsync(bot))[0]);
    }

    [Fact]
    public async Task A_reload_is_reported_in_the_channel_and_pings_nobody()
    {
        await using var bot = await StartWithChannelAsync();
        _discord.Answers("{}");
        _content.With("Ada.md", "Two.\n");
        await ReloadAsync(bot);

        var request = await _discord.TakeAsync();
        var message = JsonNode.Parse(request.Body)!;

        Assert.Equal($"/api/v10/channels/{Channel}/messages", request.Path);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"Bot {Token}", request.Authorization);
        Assert.Equal("""{"parse":[]}""", message["allowed_mentions"]!.ToJsonString());
        Assert.Equal("Reloaded", (string?)message["embeds"]![0]!["title"]);
        Assert.Contains(
            $"by <@{Payloads.User}> in <#1100000000000000002>",
            (string?)message["embeds"]![0]!["description"]
        );
    }

    [Fact]
    public async Task When_Discord_asks_to_wait_the_report_waits_and_comes_then()
    {
        await using var bot = await StartWithChannelAsync();
        _discord.Answers("""{"retry_after":0.05}""", HttpStatusCode.TooManyRequests).Answers("{}");
        await ReloadAsync(bot);

        var first = await _discord.TakeAsync();
        var second = await _discord.TakeAsync();

        Assert.Equal(first, second);
        Assert.DoesNotContain("Warning", bot.Log.Text);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Missing Access", "with the scope bot")]
    [InlineData(HttpStatusCode.NotFound, "Unknown Channel", "put that into Admin:AuditChannelId")]
    public async Task A_channel_that_refuses_is_a_warning_and_the_next_report_is_tried_all_the_same(
        HttpStatusCode status,
        string message,
        string remedy
    )
    {
        await using var bot = await StartWithChannelAsync();
        _discord.Answers($$"""{"message":"{{message}}","code":50001}""", status).Answers("{}");

        Assert.Contains("Nothing has changed", (await ReloadAsync(bot)).ToJsonString());
        await _discord.TakeAsync();
        await ReloadAsync(bot);
        await _discord.TakeAsync();

        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains($"not reported in channel {Channel}"),
            "a line in the log"
        );
        Assert.Contains(remedy, bot.Log.Text);
        Assert.DoesNotContain("applications.commands", bot.Log.Text);
        Assert.DoesNotContain("ApplicationId", bot.Log.Text);
        Assert.DoesNotContain(Token, bot.Log.Text);
    }

    [Fact]
    public async Task A_page_that_nobody_can_read_in_place_of_Discord_ends_neither_the_bot_nor_the_reports()
    {
        await using var bot = await StartWithChannelAsync();
        _discord
            .Answers("<html>Sign in</html>", HttpStatusCode.OK, DiscordStandIn.OddType)
            .Answers("{}");

        await ReloadAsync(bot);
        await _discord.TakeAsync();
        await ReloadAsync(bot);
        await _discord.TakeAsync();

        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains($"not reported in channel {Channel}"),
            "a line in the log"
        );
        Assert.Contains("Discord:ApiBaseUrl", bot.Log.Text);
        Assert.DoesNotContain("Error:", bot.Log.Text);
    }

    [Fact]
    public async Task Without_a_token_a_channel_is_a_warning()
    {
        await using var bot = await StartAsync(("Admin:AuditChannelId", Channel));

        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("Discord:Token is not"),
            "a line in the log"
        );
        Assert.Contains("Nothing has changed", (await ReloadAsync(bot)).ToJsonString());
    }

    /// <summary>Starts the bot, and waits for the report of the start.</summary>
    private async Task<BotServer> StartWithChannelAsync()
    {
        _discord.Answers("{}");
        var bot = await StartAsync(
            ("Admin:AuditChannelId", Channel),
            ("Discord:Token", Token),
            ("Discord:Register", "false"),
            ("Discord:ApiBaseUrl", _discord.Address)
        );
        Assert.Contains("by start", (await _discord.TakeAsync()).Body);
        return bot;
    }

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            _content,
            [("Content:StateFolder", _state.FullName), ("Preview:Enabled", "false"), .. settings]
        );

    private static Task<JsonNode> ReloadAsync(BotServer bot) =>
        bot.AskAsync(ContentPayloads.Reload());

    private static async Task<string[]> RecentAsync(BotServer bot)
    {
        var answer = await bot.AskAsync(ContentPayloads.Status());
        return ((string)answer["data"]!["embeds"]![0]!["fields"]!.AsArray()[^1]!["value"]!).Split(
            '\n'
        );
    }
}
