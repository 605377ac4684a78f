using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Content;

/// <summary>Buttons, menus and forms about the content: what they lead to, and for whom.</summary>
public sealed class ContentPressTests : IAsyncLifetime
{
    private const string Manager = ContentPayloads.ManageServer;
    private const string Member = "0";
    private const string OtherGuild = "1100000000000000009";

    private readonly ContentFolderOnDisk _content = new();
    private BotServer _bot = null!;
    private DiscordStandIn _discord = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync();
        // Two kinds of problems, of which one needs three pages.
        for (var at = 0; at < 20; at++)
        {
            _content.With($"Note {at:D2}.md", $"[[Nobody {at:D2}]]\n");
        }

        _content.With("Bad.md", "---\na: [\n---\n\nText.\n");
        _bot = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task Problems_are_turned_page_by_page_and_kind_by_kind()
    {
        var kinds = await PressAsync("v1:problem:1", Manager, "BrokenLink");
        Assert.Equal("BrokenLink: 20", Title(kinds));
        Assert.Contains("Note 00.md:1", Text(kinds));
        Assert.DoesNotContain("Note 08.md:1", Text(kinds));

        var second = await PressAsync(ButtonOf(kinds, "Next ▶"), Manager);
        Assert.Contains("Note 08.md:1", Text(second));
        var third = await PressAsync(ButtonOf(second, "Next ▶"), Manager);
        Assert.Contains("Note 19.md:1", Text(third));
        Assert.Contains("Page 3 of 3", third.ToJsonString());
        Assert.DoesNotContain("Next ▶", third["data"]!["components"]!.ToString());

        var other = await PressAsync(
            (string)third["data"]!["components"]![1]!["components"]![0]!["custom_id"]!,
            Manager,
            "BadFrontMatter"
        );
        Assert.Equal("BadFrontMatter: 1", Title(other));
        Assert.Equal(7, (int)other["type"]!);
        Assert.Equal(64, (int)other["data"]!["flags"]!);
    }

    [Fact]
    public async Task The_list_of_all_problems_stays_below_each_page_and_kind()
    {
        var first = await LaterAsync(Payloads.Content("problems", Manager));
        Assert.Contains("problems.md", first);

        // What an update does not name stays as it was; an empty list of files would take them away.
        var kind = await PressAsync("v1:problem:1", Manager, "BrokenLink");
        var next = await PressAsync(ButtonOf(kind, "Next ▶"), Manager);
        Assert.All(
            (JsonNode[])[kind, next],
            page =>
            {
                Assert.Equal(7, (int)page["type"]!);
                Assert.False(page["data"]!.AsObject().ContainsKey("attachments"));
            }
        );
    }

    [Theory]
    [InlineData("v1:problems:BrokenLink:999999999:1", null, "Page 3 of 3")]
    [InlineData("v1:problems:NotUtf8:0:1", null, "BadFrontMatter: 1")]
    [InlineData("v1:problem:1", "nonsense", "BadFrontMatter: 1")]
    [InlineData("v1:problem:1", null, "BadFrontMatter: 1")]
    public async Task An_old_or_invented_id_leads_to_what_there_is(
        string id,
        string? value,
        string expected
    )
    {
        var answer = await PressAsync(id, Manager, value is null ? [] : [value]);

        Assert.Contains(expected, answer.ToJsonString());
    }

    [Theory]
    [InlineData("v1:problems:BrokenLink:0:1000000000000000001")]
    [InlineData("v1:problem:1000000000000000001")]
    [InlineData("v1:force:0123456789abcdef:1000000000000000001")]
    public async Task A_press_by_somebody_else_is_refused_and_says_who_may(string id)
    {
        RemoveMost();
        var inServer = await PressAsync(id, Member, "BrokenLink");
        var inMessage = await _bot.AskAsync(
            Payloads.InDirectMessage(Payloads.Press(id, Manager, "BrokenLink")).ToJsonString()
        );

        Assert.Contains("those who may manage this server", Text(inServer));
        Assert.Contains("in a direct message, users", Text(inMessage));
        Assert.All(
            (JsonNode[])[inServer, inMessage],
            answer =>
            {
                Assert.Equal(4, (int)answer["type"]!);
                Assert.Equal(64, (int)answer["data"]!["flags"]!);
                Assert.DoesNotContain("Nobody", answer.ToJsonString());
            }
        );
        Assert.DoesNotContain($"Reload by {Payloads.User}", _bot.Log.Text);
    }

    [Theory]
    [InlineData("reload")]
    [InlineData("status")]
    [InlineData("problems")]
    [InlineData("misses")]
    [InlineData("rollback")]
    [InlineData("nonsense")]
    public async Task A_command_is_checked_in_servers_and_direct_messages(string subcommand)
    {
        await using var bot = await StartAsync(("Admin:GuildIds:0", OtherGuild));
        var inServer = await bot.AskAsync(Payloads.Content(subcommand, Manager).ToJsonString());
        var inMessage = await bot.AskAsync(
            Payloads.InDirectMessage(Payloads.Content(subcommand, Manager)).ToJsonString()
        );

        Assert.Contains("Admin:GuildIds, which this one is not", Text(inServer));
        Assert.Contains("in a direct message, users", Text(inMessage));
        Assert.DoesNotContain($"Reload by {Payloads.User}", bot.Log.Text);
    }

    [Fact]
    public async Task A_user_whom_the_settings_name_may_in_a_direct_message_too()
    {
        await using var bot = await StartAsync(("Admin:UserIds:0", Payloads.User));

        var status = await bot.AskAsync(
            Payloads.InDirectMessage(Payloads.Content("status", Member)).ToJsonString()
        );
        var page = await bot.AskAsync(
            Payloads
                .InDirectMessage(Payloads.Press("v1:problems:BrokenLink:1:1", Member))
                .ToJsonString()
        );

        Assert.Equal("Content", Title(status));
        Assert.Equal("BrokenLink: 20", Title(page));
    }

    [Theory]
    [InlineData("v1:force:0123456789abcdef:1000000000000000001")]
    [InlineData("content")]
    public async Task A_form_does_nothing_whoever_sends_it(string id)
    {
        RemoveMost();
        var form = Payloads.Press(id, Manager);
        form["type"] = 5;

        var answer = await _bot.AskAsync(form.ToJsonString());

        Assert.Contains("I do not know what to do with that", answer.ToJsonString());
        Assert.DoesNotContain($"Reload by {Payloads.User}", _bot.Log.Text);
    }

    [Fact]
    public async Task What_was_refused_can_be_put_into_service_with_a_button()
    {
        var force = await RefusedAsync();

        var answer = await LaterAsync(Payloads.Press(force, Manager));

        Assert.Contains("Swapped", _bot.Log.Text);
        Assert.DoesNotContain("Put it into service", answer);
        Assert.Contains("Notes\",\"value\":\"1\"", await StatusAsync());
    }

    [Fact]
    public async Task A_button_forces_what_it_was_shown_with_and_nothing_else()
    {
        var force = await RefusedAsync();
        _content.With("Another.md", "Another.\n");

        var answer = await LaterAsync(Payloads.Press(force, Manager));

        Assert.Contains("Not reloaded: too much would be lost", answer);
        Assert.Contains("Notes\",\"value\":\"21\"", await StatusAsync());
        Assert.Contains("v1:force:", answer);
        Assert.DoesNotContain(force, answer);
    }

    [Fact]
    public async Task A_button_leaves_notes_out_of_service_that_are_others_by_then_though_few_would_be_lost()
    {
        var force = await RefusedAsync();
        for (var at = 0; at < 18; at++)
        {
            _content.With($"Note {at:D2}.md", "Others than before.\n");
        }

        var answer = await LaterAsync(Payloads.Press(force, Manager));

        Assert.Contains("is not what was refused", answer);
        Assert.DoesNotContain("v1:force:", answer);
        Assert.Contains("Notes\",\"value\":\"21\"", await StatusAsync());
        await LaterAsync(Payloads.Content("reload", Manager));
        Assert.Contains("Notes\",\"value\":\"19\"", await StatusAsync());
    }

    /// <returns>The id of the button on the refusal.</returns>
    private async Task<string> RefusedAsync()
    {
        RemoveMost();
        var refused = await LaterAsync(Payloads.Content("reload", Manager));
        Assert.Contains("20 of 21 notes would be gone", refused);
        var at = refused.IndexOf("v1:force:", StringComparison.Ordinal);
        return refused[at..refused.IndexOf('"', at)];
    }

    /// <summary>What is answered in the end, also where that is sent after the request since a file goes with it.</summary>
    private async Task<string> LaterAsync(JsonObject interaction)
    {
        var answer = await _bot.AskAsync(interaction.ToJsonString());
        if ((int)answer["type"]! is not (5 or 6))
        {
            return answer.ToJsonString();
        }

        _discord.Answers("{}");
        return (await _discord.TakeAsync()).Body;
    }

    private async Task<string> StatusAsync() =>
        (await _bot.AskAsync(Payloads.Content("status", Manager).ToJsonString())).ToJsonString();

    private void RemoveMost()
    {
        for (var at = 0; at < 20; at++)
        {
            File.Delete(Path.Combine(_content.Path, $"Note {at:D2}.md"));
        }
    }

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            _content,
            [("Discord:ApiBaseUrl", _discord.Address), ("Preview:Enabled", "false"), .. settings]
        );

    private async Task<JsonNode> PressAsync(
        string id,
        string permissions,
        params string[] values
    ) => await _bot.AskAsync(Payloads.Press(id, permissions, values).ToJsonString());

    private static string ButtonOf(JsonNode answer, string label) =>
        answer["data"]!["components"]![0]!["components"]!
            .AsArray()
            .Where(button => (string?)button!["label"] == label)
            .Select(button => (string)button!["custom_id"]!)
            .Single();

    private static string Title(JsonNode answer) =>
        (string)answer["data"]!["embeds"]![0]!["title"]!;

    private static string Text(JsonNode answer) =>
        (string)answer["data"]!["embeds"]![0]!["description"]!;
}
