using Bot.Gateway.Tests.StandIn;
using Bot.Gateway.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet;

public sealed class AnswerTests
{
    [Fact]
    public async Task The_bot_logs_in_without_intents_and_answers_a_command()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        var sent = await discord.SendAsync(Payloads.Slash("actor", ("name", "Ada")));
        var answer = await sent.Finished.WaitAsync(
            Eventually.Limit,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(0, (int)discord.Gateway.Identifies.Single()["intents"]!);
        Assert.Equal("Hello", (string)answer.Body!["data"]!["content"]!);
        Assert.Equal(Payloads.NoSpecialPermissions, gateway.Handled.Single().Member!.Permissions);
    }
}
