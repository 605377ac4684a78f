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

    public static TheoryData<Exception> Failures =>
        [
            new InvalidOperationException("A bug."),
            new OperationCanceledException("A limit of time that nobody has caught."),
        ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_bot_that_ends_since_a_part_of_it_failed_says_so(Exception failure)
    {
        var fails = new TaskCompletionSource();
        await using var bot = await StartAsync(fails.Task);
        var end = ServeVerb.RunToEndAsync(bot.Host, CancellationToken.None);

        fails.SetException(failure);

        Assert.Contains($"({nameof(Part)})", await EndOf(end), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_that_is_told_to_end_has_not_failed_whatever_its_parts_make_of_that(
        bool isCalm
    )
    {
        await using var bot = await StartAsync(new TaskCompletionSource().Task, isCalm);
        using var told = new CancellationTokenSource();
        var end = ServeVerb.RunToEndAsync(bot.Host, told.Token);

        await told.CancelAsync();

        Assert.Null(await EndOf(end));
    }

    private static async Task<string?> EndOf(Task<string?> end)
    {
        await Eventually.TrueAsync(() => end.IsCompleted, "the end");
        return await end;
    }

    private Task<BotServer> StartAsync(Task end, bool isCalm = true) =>
        BotServer.StartAsync(
            _content.Path,
            services => services.AddHostedService(_ => new Part(end, isCalm))
        );

    private sealed class Part(Task end, bool isCalm) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                await end.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (!isCalm)
            {
                throw new InvalidOperationException("What I was at has broken off.");
            }
        }
    }
}
