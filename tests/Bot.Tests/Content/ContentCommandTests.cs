using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Content;

public sealed class ContentCommandTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "#actor\n\n**Ada** — one.\n")
        .With("Actors/Bo.md", "#actor\n\n**Bo** — another, with [[Ada]].\n")
        .With("Actors/Cy.md", "#actor\n\n**Cy** — a third.\n");

    private BotServer _bot = null!;
    private DiscordStandIn _discord = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync();
        _bot = await BotServer.StartAsync(_content, ("Discord:ApiBaseUrl", _discord.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        _content.Dispose();
    }

    [Theory]
    [InlineData("reload")]
    [InlineData("status")]
    [InlineData("problems")]
    [InlineData("misses")]
    [InlineData("rollback")]
    [InlineData("nonsense")]
    public async Task Somebody_else_is_told_who_may(string subcommand)
    {
        _content.With("Actors/New.md", "#actor\n\nNew.\n");

        var answer = await AskAsync(subcommand, permissions: "0");

        Assert.Contains("content admins", Text(answer));
        Assert.Equal(64, (int)answer["data"]!["flags"]!);
        Assert.Contains("No note is called", await ActorAsync("New"));
    }

    [Fact]
    public async Task A_reload_puts_the_notes_into_service_and_says_what_changed()
    {
        _content.With("Actors/New.md", "#actor\n\n**New** — here.\n");
        _content.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n");
        File.Delete(Path.Combine(_content.Path, "Actors", "Cy.md"));

        var answer = await AskAsync("reload", ("force", true));

        Assert.Equal("Reloaded", Title(answer));
        Assert.Contains("\"Added: 1\"", answer.ToJsonString());
        Assert.Contains("Actors/New.md", answer.ToJsonString());
        Assert.Contains("Actors/Ada.md (summary)", answer.ToJsonString());
        Assert.Contains("\"Removed: 1\"", answer.ToJsonString());
        Assert.Equal(64, (int)answer["data"]!["flags"]!);
        Assert.Contains("here.", await ActorAsync("New"));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        _content.With("Actors/New.md", "#actor\n\n**New** — here.\n");

        var answer = await AskAsync("reload", ("dry-run", true));

        Assert.Equal("What a reload would change", Title(answer));
        Assert.Contains("Actors/New.md", answer.ToJsonString());
        Assert.Contains("No note is called", await ActorAsync("New"));
    }

    [Fact]
    public async Task A_reload_without_a_difference_says_so() =>
        Assert.Equal("Nothing has changed", Title(await AskAsync("reload")));

    [Fact]
    public async Task Too_great_a_loss_is_refused_until_it_is_forced()
    {
        File.Delete(Path.Combine(_content.Path, "Actors", "Bo.md"));
        File.Delete(Path.Combine(_content.Path, "Actors", "Cy.md"));

        var refused = await AskAsync("reload");

        Assert.StartsWith("Not reloaded", Title(refused));
        Assert.Contains("2 of 3 notes would be gone", refused.ToJsonString());
        Assert.Contains("another", await ActorAsync("Bo"));
        Assert.Equal("Reloaded", Title(await AskAsync("reload", ("force", true))));
        Assert.Contains("No note is called", await ActorAsync("Bo"));
    }

    [Fact]
    public async Task A_folder_that_has_gone_leaves_the_vault_in_service()
    {
        Directory.Move(_content.Path, _content.Path + "-away");
        try
        {
            var answer = await AskAsync("reload", ("force", true));

            Assert.StartsWith("Not reloaded", Title(answer));
            Assert.Contains("one.", await ActorAsync("Ada"));
        }
        finally
        {
            Directory.Move(_content.Path + "-away", _content.Path);
        }
    }

    [Fact]
    public async Task A_rollback_brings_back_the_notes_before_and_a_second_one_those_after()
    {
        _content.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n");
        await AskAsync("reload");

        Assert.Equal("Back to the notes before", Title(await AskAsync("rollback")));
        Assert.Contains("one.", await ActorAsync("Ada"));
        await AskAsync("rollback");
        Assert.Contains("two.", await ActorAsync("Ada"));
    }

    [Fact]
    public async Task Without_a_reload_there_is_nothing_to_go_back_to() =>
        Assert.Contains("no notes from before", (await AskAsync("rollback")).ToJsonString());

    [Fact]
    public async Task The_status_tells_the_last_reloads_and_who_asked_for_them()
    {
        _content.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n");
        await AskAsync("reload");

        var answer = await AskAsync("status");
        var status = (string)answer["data"]!["embeds"]![0]!["fields"]!.AsArray()[^1]!["value"]!;

        Assert.Contains($"<@{Payloads.User}>: Swapped, +0 ~1", status);
        Assert.Contains(
            $"Reload by {Payloads.User} (server 1100000000000000001, channel 1100000000000000002): Swapped",
            _bot.Log.Text
        );
    }

    [Fact]
    public async Task The_status_tells_why_the_last_reload_did_not_go_through()
    {
        Directory.Move(_content.Path, _content.Path + "-away");
        await AskAsync("reload");
        Directory.Move(_content.Path + "-away", _content.Path);

        var answer = await AskAsync("status");
        var status = (string)answer["data"]!["embeds"]![0]!["fields"]!.AsArray()[^1]!["value"]!;

        Assert.Contains(": Failed", status);
        Assert.Contains("is not there any more", status);
    }

    [Fact]
    public async Task Reloads_at_the_same_time_are_one()
    {
        _content.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync("reload")));

        Assert.All(
            answers,
            answer => Assert.Contains(Title(answer), (string[])["Reloaded", "Nothing has changed"])
        );
        Assert.Contains(answers, answer => Title(answer) == "Reloaded");
    }

    [Fact]
    public async Task Names_that_were_asked_for_in_vain_are_listed_with_what_mends_them()
    {
        await ActorAsync("Adda Lovelace");
        await ActorAsync("Adda Lovelace");

        var answer = (await AskAsync("misses")).ToJsonString();

        Assert.Contains("Adda Lovelace", answer);
        Assert.Contains("2 times", answer);
    }

    [Fact]
    public async Task Problems_are_listed_with_their_place()
    {
        _content.With("Actors/Ada.md", "#actor\n\n**Ada** — [[Nobody At All]].\n");
        await AskAsync("reload");

        var answer = (await AskAsync("problems")).ToJsonString();

        Assert.Contains("BrokenLink: 1", answer);
        Assert.Contains("Actors/Ada.md:3", answer);
    }

    private Task<JsonNode> AskAsync(
        string subcommand,
        params (string Name, JsonNode Value)[] options
    ) => AskAsync(subcommand, ContentPayloads.ManageServer, options);

    private async Task<JsonNode> AskAsync(
        string subcommand,
        string permissions,
        params (string Name, JsonNode Value)[] options
    )
    {
        var interaction = Payloads.Content(subcommand, permissions, options);
        var answer = await _bot.AskAsync(interaction.ToJsonString());
        return (int)answer["type"]! == 5 ? await LaterAsync(answer) : answer;
    }

    /// <summary>The message with its file that follows an announcement, with what was announced of who sees it.</summary>
    private async Task<JsonNode> LaterAsync(JsonNode announced)
    {
        _discord.Answers("{}");
        var sent = await _discord.TakeAsync();
        Assert.Contains("# ", sent.Body);
        var json = sent.Body[sent.Body.IndexOf('{', StringComparison.Ordinal)..];
        var message = JsonNode.Parse(json[..json.IndexOf("\r\n--", StringComparison.Ordinal)])!;
        message["flags"] = announced["data"]!["flags"]!.DeepClone();
        return new JsonObject { ["data"] = message };
    }

    private async Task<string> ActorAsync(string name) =>
        (await _bot.AskAsync(Payloads.Command("actor", ("name", name)))).ToJsonString();

    private static string Title(JsonNode answer) =>
        (string?)answer["data"]?["embeds"]?[0]?["title"] ?? answer.ToJsonString();

    private static string Text(JsonNode answer) =>
        (string)answer["data"]!["embeds"]![0]!["description"]!;
}
