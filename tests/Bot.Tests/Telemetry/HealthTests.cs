using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Vaults;

namespace Bot.Tests.Telemetry;

public sealed class HealthTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada Quill.md",
        "#actor\n\nWrites.\n"
    );

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_bot_with_a_vault_is_ready()
    {
        await using var bot = await BotServer.StartAsync(_content);

        var (status, body) = await GetAsync(bot, "/readyz");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"status":"ready","checks":[{"name":"vault","status":"ok","message":"A vault is in service."}]}""",
            body
        );
    }

    [Fact]
    public async Task One_without_says_why_it_is_not_and_is_alive_all_the_same()
    {
        await using var bot = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        bot.Services.GetRequiredService<VaultStore>().Publish(Vault.Empty);

        var (status, body) = await GetAsync(bot, "/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(
            """{"status":"not_ready","checks":[{"name":"vault","status":"failing","message":"No vault is in service: there are no notes."}]}""",
            body
        );
        Assert.Equal((HttpStatusCode.OK, "alive\n"), await GetAsync(bot, "/healthz"));
        Assert.DoesNotContain("Error:", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_are_not_registered_are_said_and_do_no_harm()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var bot = await BotServer.StartAsync(
            _content,
            ("Discord:Token", "any.token"),
            ("Discord:ApplicationId", "1200000000000000001"),
            ("Discord:ApiBaseUrl", discord.Address)
        );

        var (status, body) = await GetAsync(bot, "/readyz");

        Assert.Equal(HttpStatusCode.OK, status);
        var check = JsonNode.Parse(body)!["checks"]!.AsArray()[^1]!;
        Assert.Equal(("commands", "degraded"), ((string?)check["name"], (string?)check["status"]));
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(
        BotServer bot,
        string path
    )
    {
        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }
}
