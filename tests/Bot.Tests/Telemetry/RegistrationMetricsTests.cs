using System.Net;
using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;

namespace Bot.Tests.Telemetry;

public sealed class RegistrationMetricsTests
{
    [Fact]
    public async Task Every_call_that_registers_the_commands_is_counted_by_how_Discord_answers_it()
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "One.\n");
        await using var discord = (await DiscordStandIn.StartAsync())
            .Answers("""{"retry_after":0.05}""", HttpStatusCode.TooManyRequests)
            .Answers("[]")
            .Answers("""{"retry_after":0.05}""", HttpStatusCode.TooManyRequests)
            .Answers("""{"message":"Invalid Form Body"}""", HttpStatusCode.BadRequest);
        await using var bot = await BotServer.StartAsync(
            content,
            ("Discord:Token", "any.token"),
            ("Discord:ApplicationId", "1200000000000000001"),
            ("Discord:ApiBaseUrl", discord.Address)
        );

        var metrics = PrometheusText.Nothing;
        await Eventually.TrueAsync(
            async () =>
            {
                metrics = PrometheusText.Parse(
                    await bot.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)
                );
                return Calls("refused") == 1;
            },
            () => bot.Log.Text
        );

        Assert.Equal((1, 2, 0), (Calls("ok"), Calls("rate_limited"), Calls("unanswered")));

        double? Calls(string outcome) =>
            metrics.Value("bot_rest_calls_total", $"outcome=\"{outcome}\"");
    }
}
