using System.Globalization;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Faults;

/// <summary>Discord cannot be reached when the bot starts.</summary>
public sealed class DiscordAwayTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "Writes programs.\n"
    );

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task The_endpoint_answers_meanwhile_and_the_commands_are_registered_once_it_is_back()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var port = RunningBot.FreePort();
        await using var bot = await BotServer.StartAsync(
            _content.Path,
            services => services.AddSingleton<TimeProvider>(clock),
            ("Discord:Token", "EXAMPLE_BOT_TOKEN"),
            ("Discord:ApplicationId", "1200000000000000001"),
            (
                "Discord:ApiBaseUrl",
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/v10")
            )
        );
        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("could not be registered", StringComparison.Ordinal),
            "a registration that fails"
        );
        Assert.Contains("Look at the network and at Discord:ApiBaseUrl", bot.Log.Text);
        var answer = await bot.AskAsync(Payloads.Command("actor", ("name", "Ada")));
        Assert.Contains("Writes programs", answer.ToJsonString());

        await using var discord = await DiscordStandIn.StartAsync(port);
        discord.Answers("[]").Answers("[]");
        await Eventually.TrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                return discord.Requests.Any(request => request.Method == "PUT");
            },
            "another attempt"
        );

        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("commands for all servers", StringComparison.Ordinal),
            "a registration that succeeds"
        );
        Assert.DoesNotContain("EXAMPLE_BOT_TOKEN", bot.Log.Text);
    }
}
