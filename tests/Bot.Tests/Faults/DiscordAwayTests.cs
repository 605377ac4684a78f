using System.Globalization;
using System.Net;
using Bot.Http;
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
    public async Task A_page_that_nobody_can_read_in_its_place_is_a_Discord_that_is_away()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var discord = await DiscordStandIn.StartAsync();
        discord
            .Answers("<html>Sign in</html>", HttpStatusCode.Forbidden, DiscordStandIn.OddType)
            .Answers("""[{"name":"\ud800","id":"1"}]""")
            .Answers("[]")
            .Answers("[]");
        await using var bot = await StartAsync(discord.Address, clock);

        await Eventually.TrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                return bot.Log.Text.Contains("commands for all servers", StringComparison.Ordinal);
            },
            "a registration that succeeds"
        );

        var answer = await bot.AskAsync(Payloads.Command("actor", ("name", "Ada")));
        Assert.Contains("Writes programs", answer.ToJsonString());
        Assert.DoesNotContain("Error:", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_goes_wrong_with_the_commands_is_logged_and_tried_again()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var tries = 0;
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers("[]").Answers("[]");
        await using var bot = await StartAsync(
            discord.Address,
            clock,
            services =>
                services.AddTransient(provider =>
                    Interlocked.Increment(ref tries) == 1
                        ? throw new InvalidOperationException("A bug.")
                        : ActivatorUtilities.CreateInstance<CommandRegistrar>(provider)
                )
        );

        await Eventually.TrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                return discord.Requests.Any(request => request.Method == "PUT");
            },
            "another attempt"
        );
        Assert.Contains("Error: The commands could not be registered", bot.Log.Text);
    }

    [Fact]
    public async Task The_endpoint_answers_meanwhile_and_the_commands_are_registered_once_it_is_back()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var port = RunningBot.FreePort();
        await using var bot = await StartAsync(
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/v10"),
            clock
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

    private Task<BotServer> StartAsync(
        string discord,
        FakeTimeProvider clock,
        Action<IServiceCollection>? replace = null
    ) =>
        BotServer.StartAsync(
            _content.Path,
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                replace?.Invoke(services);
            },
            ("Discord:Token", "EXAMPLE_BOT_TOKEN"),
            ("Discord:ApplicationId", "1200000000000000001"),
            ("Discord:ApiBaseUrl", discord)
        );
}
