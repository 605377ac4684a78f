using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Fairness;
using Bot.Interactions.Replies;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Http;

/// <summary>How much one user and one server may ask, asked over HTTP with signed requests.</summary>
public sealed partial class FairUseTests : IDisposable
{
    private const int Ephemeral = 64;

    private static readonly string Actor = Payloads.Command("actor", ("name", "Ada"));

    private readonly FakeTimeProvider _clock = new(
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "#actor\n\nAda writes to [[Charles]].\n")
        .With("Actors/Charles.md", "#actor\n\nCharles builds.\n");
    private int _asked;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Who_asks_too_much_is_told_alone_when_to_try_again_and_then_can()
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "60"),
            ("Limits:UserBurst", "2")
        );

        Assert.True(IsCard(await AskAsync(bot, Actor)));
        Assert.True(IsCard(await AskAsync(bot, Actor)));
        var refusal = await AskAsync(bot, Actor);

        Assert.Equal(4, (int)refusal["type"]!);
        Assert.Equal(Ephemeral, (int)refusal["data"]!["flags"]! & Ephemeral);
        var until = Until(refusal);
        Assert.InRange((until - _clock.GetUtcNow()).TotalSeconds, 1, 2);

        _clock.SetUtcNow(until);
        Assert.True(IsCard(await AskAsync(bot, Actor)));
    }

    [Fact]
    public async Task Another_user_is_not_kept_waiting()
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1")
        );
        await AskAsync(bot, Actor);

        Assert.False(IsCard(await AskAsync(bot, Actor)));
        Assert.True(IsCard(await AskAsync(bot, By("1000000000000000002", Actor))));
    }

    [Fact]
    public async Task A_server_has_a_limit_for_all_its_users_together_which_costs_the_user_nothing()
    {
        await using var bot = await StartAsync(
            ("Limits:GuildPerMinute", "60"),
            ("Limits:GuildBurst", "2"),
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1")
        );
        await AskAsync(bot, By("1000000000000000002", Actor));
        await AskAsync(bot, By("1000000000000000003", Actor));

        var refusal = await AskAsync(bot, Actor);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("This server", TextOf(refusal), StringComparison.Ordinal);
        Assert.True(IsCard(await AskAsync(bot, Actor)));
    }

    [Fact]
    public async Task Costly_commands_take_more()
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "6")
        );
        var commands = bot.Services.GetRequiredService<CommandDispatcher>();
        var path = Payloads.Command("path", ("from", "Ada"), ("to", "Charles"));

        Assert.Equal(3, commands.Definition("path")!.Cost);
        Assert.Equal(2, commands.Definition("search")!.Cost);
        Assert.Equal(2, commands.Definition("compare")!.Cost);
        Assert.Equal(2, commands.Definition("related")!.Cost);
        Assert.Equal(1, commands.Definition("actor")!.Cost);
        Assert.False(IsRefusal(await AskAsync(bot, path)));
        Assert.False(IsRefusal(await AskAsync(bot, path)));
        Assert.True(IsRefusal(await AskAsync(bot, Actor)));
    }

    [Fact]
    public async Task Rows_are_counted_for_themselves_and_stay_away_when_there_were_too_many()
    {
        await using var bot = await StartAsync(
            ("Limits:RowsPerMinute", "60"),
            ("Limits:RowsBurst", "2"),
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1")
        );
        var typing = Payloads.Typing("actor", "name", "Ad");

        Assert.NotEmpty(Rows(await AskAsync(bot, typing)));
        Assert.NotEmpty(Rows(await AskAsync(bot, typing)));
        Assert.Empty(Rows(await AskAsync(bot, typing)));
        Assert.True(IsCard(await AskAsync(bot, Actor)));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEmpty(Rows(await AskAsync(bot, typing)));

        static JsonArray Rows(JsonNode answer)
        {
            Assert.Equal(8, (int)answer["type"]!);
            return answer["data"]!["choices"]!.AsArray();
        }
    }

    [Fact]
    public async Task A_press_is_counted_as_the_command_that_does_the_same()
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "4")
        );
        var found = await AskAsync(bot, Payloads.Command("actor", ("name", "Ada")));
        var button = found["data"]!["components"]!
            .AsArray()
            .SelectMany(row => row!["components"]!.AsArray())
            .First(component =>
                CustomId.TryParse((string?)component!["custom_id"], out var id)
                && id is CustomId.Show { State.View: NoteView.Related }
            );
        var press = JsonNode.Parse(Actor)!;
        press["type"] = 3;
        press["message"] = new JsonObject { ["id"] = "1500000000000000001", ["flags"] = 0 };
        press["data"] = new JsonObject
        {
            ["custom_id"] = (string)button!["custom_id"]!,
            ["component_type"] = (int)button["type"]!,
        };

        Assert.False(IsRefusal(await AskAsync(bot, press.ToJsonString())));
        var refusal = await AskAsync(bot, press.ToJsonString());

        Assert.True(IsRefusal(refusal));
        Assert.True(IsCard(await AskAsync(bot, Actor)));
        // A message of its own: the one with the button stays as it is.
        Assert.Equal(4, (int)refusal["type"]!);
    }

    [Fact]
    public async Task Reloads_have_a_limit_of_their_own()
    {
        await using var bot = await StartAsync(
            ("Limits:ReloadsPerMinute", "4"),
            ("Limits:ReloadBurst", "1"),
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1")
        );
        var reload = JsonNode.Parse(Payloads.Command("content"))!;
        reload["data"]!["options"] = new JsonArray(
            new JsonObject { ["name"] = "reload", ["type"] = 1 }
        );

        Assert.False(IsRefusal(await AskAsync(bot, reload.ToJsonString())));
        Assert.True(IsRefusal(await AskAsync(bot, reload.ToJsonString())));
        Assert.True(IsCard(await AskAsync(bot, Actor)));
    }

    [Fact]
    public async Task The_preview_of_this_machine_is_not_limited()
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1"),
            ("Preview:Enabled", "true")
        );

        for (var i = 0; i < 3; i++)
        {
            using var response = await bot.Http.PostAsync(
                "/preview/interactions",
                new StringContent(Actor, System.Text.Encoding.UTF8, "application/json"),
                TestContext.Current.CancellationToken
            );
            var json = await response.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            );
            Assert.True(IsCard(JsonNode.Parse(json)!));
        }
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData("")]
    [InlineData("99999999999999999999999999")]
    public async Task An_id_that_is_none_is_limited_as_well(string id)
    {
        await using var bot = await StartAsync(
            ("Limits:UserPerMinute", "1"),
            ("Limits:UserBurst", "1")
        );
        await AskAsync(bot, By(id, Actor));

        Assert.True(IsRefusal(await AskAsync(bot, By(id, Actor))));
    }

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            _content.Path,
            services =>
                services.AddSingleton(provider => new FairUse(
                    provider.GetRequiredService<UseLimits>(),
                    provider.GetRequiredService<CommandDispatcher>(),
                    _clock
                )),
            settings
        );

    // Each has an id of its own: what comes again is answered as before.
    private async Task<JsonNode> AskAsync(BotServer bot, string body)
    {
        var interaction = JsonNode.Parse(body)!;
        interaction["id"] = $"13000000000000{++_asked:D5}";
        return await bot.AskAsync(interaction.ToJsonString());
    }

    private static string By(string user, string body) =>
        body.Replace(Payloads.User, user, StringComparison.Ordinal);

    private static bool IsCard(JsonNode answer) =>
        TextOf(answer).Contains("writes to", StringComparison.Ordinal);

    private static bool IsRefusal(JsonNode answer) => Moment().IsMatch(TextOf(answer));

    private static string TextOf(JsonNode answer) =>
        answer["data"]?["embeds"]?[0]?["description"]?.ToString() ?? "";

    private static DateTimeOffset Until(JsonNode refusal) =>
        DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(
                Moment().Match(TextOf(refusal)).Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

    [GeneratedRegex("Try again <t:([0-9]+):R>\\.$")]
    private static partial Regex Moment();
}
