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

/// <summary>What becomes of a push that does not come into service at once, over a repository that a test holds in its hand.</summary>
public sealed class OwedPushTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly Mock<IContentSource> _source = new();
    private readonly SemaphoreSlim _begun = new(0);
    private volatile TaskCompletionSource? _fetching;
    private volatile string[] _notes = ["One.", "Other.", "Another."];
    private volatile bool _isAway;
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _source.Setup(source => source.Place).Returns("the repository");
        _source
            .Setup(source =>
                source.ReadAsync(It.IsAny<ContentLook>(), It.IsAny<CancellationToken>())
            )
            .Returns(ReadAsync);
        _bot = await BotServer.StartAsync(
            "/not/there",
            services => services.AddSingleton(_source.Object).AddSingleton<TimeProvider>(_time),
            ("Content:Hook:Secret", "a secret of enough length")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _begun.Dispose();
    }

    [Fact]
    public async Task A_push_that_a_rollback_kept_out_is_owed_once_the_vault_of_the_second_rollback_is_in_service()
    {
        await RollBackToOneAsync();
        Push("Three.");
        await EndsAsync(ReloadOrigin.Webhook, ReloadResult.Failed);
        var owedBefore = new List<bool>();
        Store.Published += (_, _) => owedBefore.Add(Owed.IsOwed);

        Control.Rollback(ReloadOrigin.Terminal);

        Assert.False(owedBefore[0]);
        await Eventually.TrueAsync(() => Serves("Three."), "the notes of the push");
        Assert.False(Owed.IsOwed);
    }

    [Theory]
    [InlineData("Three.")]
    [InlineData("One.")]
    public async Task A_rollback_that_comes_while_a_push_is_fetched_again_leaves_it_owed(
        string pushed
    )
    {
        await RollBackToOneAsync();
        _isAway = true;
        Push(pushed);
        await Eventually.TrueAsync(() => Owed.IsOwed, "a push that is owed");
        (_isAway, _fetching) = (false, new TaskCompletionSource());
        while (!await _begun.WaitAsync(10, Token))
        {
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Control.Rollback(ReloadOrigin.Terminal);
        var fetching = _fetching;
        _fetching = null;
        fetching.SetResult();

        await EndsAsync(ReloadOrigin.Watch, ReloadResult.Failed);
        Assert.True(Owed.IsOwed);
        Assert.True(Serves("Two."));
        await Eventually.TrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromMinutes(1));
                return Serves(pushed);
            },
            "the notes of the push"
        );
    }

    [Fact]
    public async Task What_an_admin_reloads_after_a_rollback_comes_into_service_though_a_push_is_being_fetched()
    {
        await RollBackToOneAsync();
        var fetching = new TaskCompletionSource();
        _fetching = fetching;
        Push("Three.");
        await _begun.WaitAsync(Token);

        var reload = Control.ReloadAsync(new ReloadRequest(new ReloadOrigin("1")), Token);
        _fetching = null;
        fetching.SetResult();

        Assert.Equal(ReloadResult.Swapped, (await reload).Result);
        Assert.True(Serves("Three."));
    }

    [Fact]
    public async Task A_push_that_may_be_fetched_from_now_on_waits_for_no_pause_of_one_that_could_not()
    {
        await RollBackToOneAsync();
        Push("Three.");
        await EndsAsync(ReloadOrigin.Webhook, ReloadResult.Failed);
        _isAway = true;
        Push("Four.");
        await Eventually.TrueAsync(
            () => _bot.Services.GetRequiredService<ContentState>().Watching.Contains("every 1 min"),
            "a pause"
        );
        _isAway = false;

        Control.Rollback(ReloadOrigin.Terminal);

        await Eventually.TrueAsync(() => Serves("Four."), "the notes of the last push");
    }

    [Fact]
    public void What_may_be_fetched_at_once_still_may_when_another_push_could_not_be_read()
    {
        using var push = new OwedPush();
        push.OweUntried();
        push.Owe();

        Assert.True(push.TakeUntried());
        Assert.False(push.TakeUntried());
        Assert.True(push.IsOwed);
    }

    [Fact]
    public async Task A_press_on_an_old_button_leaves_a_push_owed()
    {
        _isAway = true;
        Push("Two.");
        await Eventually.TrueAsync(() => Owed.IsOwed, "a push that is owed");
        _isAway = false;

        var outcome = await Control.ReloadAsync(
            new ReloadRequest(new ReloadOrigin("1"), IsForced: true, ForcedRevision: "of before"),
            Token
        );

        Assert.Equal(ReloadResult.Failed, outcome.Result);
        Assert.True(Owed.IsOwed);
    }

    [Theory]
    [InlineData("All notes in the repository are withheld", "---\npublish: false\n---\n")]
    [InlineData("There are no notes")]
    public async Task A_push_that_leaves_nothing_to_show_was_read_and_is_not_owed(
        string reason,
        params string[] notes
    )
    {
        _isAway = true;
        Push(notes);
        await Eventually.TrueAsync(() => Owed.IsOwed, "a push that is owed");
        _isAway = false;
        Push(notes);

        await Eventually.TrueAsync(() => !Owed.IsOwed, "a push that was read");
        await EndsAsync(ReloadOrigin.Webhook, ReloadResult.Failed);
        Assert.StartsWith(reason, Control.Status.Recent[0].Reason, StringComparison.Ordinal);
        await _bot.Services.GetRequiredService<HookReloads>().StopAsync(Token);
        Assert.False(Owed.IsOwed);
        Assert.True(Serves("One."));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IContentControl Control => _bot.Services.GetRequiredService<IContentControl>();

    private VaultStore Store => _bot.Services.GetRequiredService<VaultStore>();

    private OwedPush Owed => _bot.Services.GetRequiredService<OwedPush>();

    // The vault with "Two." waits behind the one with "One.", which is in service.
    private async Task RollBackToOneAsync()
    {
        _notes = ["Two.", .. _notes[1..]];
        await Control.ReloadAsync(new ReloadRequest(new ReloadOrigin("1")), Token);
        Control.Rollback(ReloadOrigin.Terminal);
        Assert.True(Serves("One."));
    }

    private void Push(string first) => Push([first, .. _notes[1..]]);

    private void Push(string[] notes)
    {
        _notes = notes;
        _bot.Services.GetRequiredService<HookReloads>().Ask();
    }

    private Task EndsAsync(ReloadOrigin by, ReloadResult result) =>
        Eventually.TrueAsync(
            () => Control.Status.Recent[0] is { } last && (last.By, last.Result) == (by, result),
            $"a reload by {by.By} that ends in {result}",
            _bot.Log
        );

    private bool Serves(string first) => Store.Current.Notes[0].Card.Summary == first;

    private async Task<ContentFiles> ReadAsync()
    {
        if (_isAway)
        {
            throw new StartException("The repository is away.");
        }

        var files = new ContentFiles(
            [
                .. _notes.Select(
                    (text, at) => new NoteSource($"{at}.md", Encoding.UTF8.GetBytes(text + "\n"))
                ),
            ],
            [],
            []
        );
        if (_fetching is { } fetching)
        {
            _begun.Release();
            await fetching.Task;
        }

        return files;
    }
}
