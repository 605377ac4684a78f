using Bot.Tests.Support;

namespace Bot.Tests.Http;

/// <summary>Cards that are asked for again, which the endpoint sends as they were made before.</summary>
public sealed class KeptCardTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "#actor\n\nWrites programs.\n")
        .With("Actors/Bo.md", "#actor\n\nReads them.\n");
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotServer.StartAsync(_content);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task Each_is_logged_and_remembered_like_any_other()
    {
        var first = await AskAsync("Ada");
        await AskAsync("Bo");
        var again = await AskAsync("Ada");

        Assert.Equal(first, again);
        var rows = await _bot.AskAsync(Payloads.Typing("actor", "name", ""));
        Assert.Equal(
            ["Ada — Writes programs.", "Bo — Reads them."],
            rows["data"]!["choices"]!.AsArray().Select(row => (string)row!["name"]!)
        );
        Assert.Equal(3, _bot.Log.Text.Split("command actor by endpoint: answered").Length - 1);
    }

    [Fact]
    public async Task A_reload_is_seen_at_once()
    {
        Assert.Contains("Writes programs.", await AskAsync("Ada"));
        _content.With("Actors/Ada.md", "#actor\n\nWrites poems.\n");
        await _bot.AskAsync(ContentPayloads.Reload());

        Assert.Contains("Writes poems.", await AskAsync("Ada"));
    }

    private async Task<string> AskAsync(string name) =>
        (await _bot.AskAsync(Payloads.Command("actor", ("name", name)))).ToJsonString();
}
