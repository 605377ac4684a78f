using Bot.Terminal;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Terminal;

public sealed class ServeVerbTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_bot_that_ends_since_a_part_of_it_failed_says_so()
    {
        var fails = new TaskCompletionSource();
        await using var bot = await BotServer.StartAsync(
            _content.Path,
            services => services.AddHostedService(_ => new Part(fails.Task))
        );
        Assert.Null(ServeVerb.WhyEnded(bot.Services));
        var stopping = bot
            .Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping;

        fails.SetException(new InvalidOperationException("A bug."));

        await Eventually.TrueAsync(
            () => stopping.IsCancellationRequested,
            "the end that the host makes of it"
        );
        Assert.Contains(
            $"({nameof(Part)})",
            ServeVerb.WhyEnded(bot.Services),
            StringComparison.Ordinal
        );
    }

    private sealed class Part(Task end) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            end.WaitAsync(stoppingToken);
    }
}
