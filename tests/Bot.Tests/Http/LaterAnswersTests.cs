using Bot.Http;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Http;

public sealed class LaterAnswersTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync() =>
        _bot = await BotServer.StartAsync(_content, ("shutdownTimeoutSeconds", "600"));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public void The_host_is_given_thirty_seconds_to_end_whatever_its_own_setting_says() =>
        Assert.Equal(
            TimeSpan.FromSeconds(30),
            _bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout
        );

    [Fact]
    public async Task An_answer_that_never_comes_keeps_nobody_once_the_time_to_end_is_over_and_counts_as_given_up()
    {
        var never = new TaskCompletionSource<InteractionResponse>();
        var later = _bot.Services.GetRequiredService<LaterAnswers>();
        later.Send(
            new Interaction
            {
                Id = "1",
                Token = "EXAMPLE_TOKEN",
                Origin = new InteractionOrigin(Transport.Endpoint),
            },
            InteractionResponse.DeferredMessage(MessageFlags.None),
            never.Task
        );

        await later.StopAsync(new CancellationToken(canceled: true));

        Assert.Contains("1 answers were not sent before the end.", _bot.Log.Text);
        Assert.Contains(
            "bot_answers_unsent_total{reason=\"given_up\",transport=\"endpoint\"} 1",
            await _bot.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)
        );
        never.SetResult(InteractionResponse.Pong);
    }
}
