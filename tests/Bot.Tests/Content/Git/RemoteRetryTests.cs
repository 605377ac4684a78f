using System.Text;
using Bot.Configuration;
using Bot.Content;
using Bot.Http.Hook;
using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Tests.Content.Git;

public sealed class RemoteRetryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Mock<IContentSource> _source = new();
    private volatile bool _isAway = true;
    private volatile bool _isBroken;
    private volatile string _text = "";
    private volatile Exception _away = new StartException("The repository is away.");
    private volatile int _reads;

    public RemoteRetryTests()
    {
        _source.Setup(source => source.Place).Returns("the repository");
        _source.Setup(source => source.Concern).Returns(() => _isAway ? "It is away." : null);
        _source
            .Setup(source =>
                source.ReadAsync(It.IsAny<ContentLook>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(() =>
                ++_reads > 1 && _isAway
                    ? throw _away
                    : new ContentFiles(
                        [
                            new NoteSource(
                                "Ada.md",
                                _isAway ? "Old.\n"u8.ToArray() : "New.\n"u8.ToArray()
                            ),
                        ],
                        [],
                        []
                    )
            );
    }

    [Fact]
    public async Task A_remote_that_was_away_at_the_start_is_asked_again_ever_more_seldom_until_it_is_back()
    {
        await using var bot = await StartAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();

        foreach (var (reads, minutes) in new[] { (2, 1), (3, 2), (4, 4) })
        {
            await SaysAsync(control, $"is asked again every {minutes} min");
            Assert.Equal(reads - 1, _reads);
            await AskedAsync(reads, TimeSpan.FromMinutes(minutes));
        }

        await SaysAsync(control, "is asked again every 8 min");
        _isAway = false;
        await SaysAsync(control, "A repository is not watched", TimeSpan.FromMinutes(8));

        // Whoever saw to it in the meantime, nothing has to be asked any more.
        Assert.Equal(4, _reads);
    }

    [Fact]
    public async Task What_it_has_by_then_comes_into_service_and_the_refusals_are_told_once()
    {
        await using var bot = await StartAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();
        await AskedAsync(2, TimeSpan.FromMinutes(1));
        await AskedAsync(3, TimeSpan.FromMinutes(2));
        _source.Setup(source => source.Concern).Returns(() => _reads < 4 ? "It is away." : null);
        _isAway = false;
        await AskedAsync(4, TimeSpan.FromMinutes(4));

        await SaysAsync(control, "A repository is not watched");
        var vault = bot.Services.GetRequiredService<VaultStore>().Current;
        Assert.Equal("New.", vault.Notes.Single().Card.Summary);
        Assert.Equal(
            [ReloadResult.Swapped, ReloadResult.Failed, ReloadResult.Swapped],
            control.Status.Recent.Select(record => record.Result)
        );
    }

    [Fact]
    public async Task Whatever_goes_wrong_while_it_is_asked_the_bot_goes_on_and_asks_again()
    {
        await using var bot = await StartAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();
        _away = new InvalidOperationException("A process could not be ended.");
        await AskedAsync(2, TimeSpan.FromMinutes(1));

        await SaysAsync(control, "is asked again every 2 min");
        _isAway = false;
        await SaysAsync(control, "A repository is not watched", TimeSpan.FromMinutes(2));
        Assert.Single(bot.Services.GetRequiredService<VaultStore>().Current.Notes);
    }

    [Fact]
    public async Task A_push_that_could_not_be_fetched_is_fetched_later_though_nobody_asks_again()
    {
        await using var bot = await StartWithHookAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();
        await PushAsync(bot, control);

        await SaysAsync(control, "last push could not be taken over");
        await SaysAsync(control, "is asked again every 1 min");
        await AskedAsync(3, TimeSpan.FromMinutes(1));
        await SaysAsync(control, "is asked again every 2 min");
        Assert.Equal("Old.", Summary(bot));

        _isBroken = false;
        await SaysAsync(control, "Each push that the webhook tells of", TimeSpan.FromMinutes(2));
        Assert.Equal("New.", Summary(bot));
        Assert.Equal(4, _reads);
    }

    [Fact]
    public async Task A_push_that_somebody_else_has_fetched_meanwhile_is_owed_no_more_and_the_status_says_so_at_once()
    {
        await using var bot = await StartWithHookAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();
        await PushAsync(bot, control);
        await SaysAsync(control, "last push could not be taken over");

        _isBroken = false;
        await control.ReloadAsync(
            new ReloadRequest(new ReloadOrigin("1"), IsDryRun: true),
            TestContext.Current.CancellationToken
        );
        await SaysAsync(control, "last push could not be taken over");
        await control.ReloadAsync(
            new ReloadRequest(new ReloadOrigin("1")),
            TestContext.Current.CancellationToken
        );
        await SaysAsync(control, "Each push that the webhook tells of");

        Assert.Equal(4, _reads);
    }

    [Fact]
    public async Task The_next_push_is_fetched_at_once_however_long_the_last_one_is_owed()
    {
        await using var bot = await StartWithHookAsync();
        var control = bot.Services.GetRequiredService<IContentControl>();
        await PushAsync(bot, control);
        await SaysAsync(control, "last push could not be taken over");

        _isBroken = false;
        bot.Services.GetRequiredService<HookReloads>().Ask();

        await Eventually.TrueAsync(() => Summary(bot) == "New.", "the notes of the push");
    }

    // The remote is away when it is asked for what was pushed.
    private async Task PushAsync(BotServer bot, IContentControl control)
    {
        await SaysAsync(control, "Each push that the webhook tells of");
        _isBroken = true;
        _text = "New.";
        bot.Services.GetRequiredService<HookReloads>().Ask();
    }

    private static string? Summary(BotServer bot) =>
        bot.Services.GetRequiredService<VaultStore>().Current.Notes.Single().Card.Summary;

    private Task<BotServer> StartWithHookAsync()
    {
        _isAway = false;
        _text = "Old.";
        _source
            .Setup(source =>
                source.ReadAsync(It.IsAny<ContentLook>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(() =>
            {
                _reads++;
                return _isBroken
                    ? throw _away
                    : new ContentFiles(
                        [new NoteSource("Ada.md", Encoding.UTF8.GetBytes(_text + "\n"))],
                        [],
                        []
                    );
            });
        return StartAsync(("Content:Hook:Secret", "a secret of enough length"));
    }

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            "/not/there",
            services => services.AddSingleton(_source.Object).AddSingleton<TimeProvider>(_time),
            settings
        );

    private Task AskedAsync(int reads, TimeSpan pause) =>
        PassingAsync(() => _reads == reads, pause, $"{reads} reads");

    private Task SaysAsync(IContentControl control, string text, TimeSpan pause = default) =>
        PassingAsync(
            () => control.Status.Watching.Contains(text, StringComparison.Ordinal),
            pause,
            text
        );

    // Nobody tells when a pause has begun, so time passes until it has an effect.
    private Task PassingAsync(Func<bool> isSo, TimeSpan pause, string what) =>
        Eventually.TrueAsync(
            () =>
            {
                if (isSo())
                {
                    return true;
                }

                _time.Advance(pause);
                return false;
            },
            what
        );
}
