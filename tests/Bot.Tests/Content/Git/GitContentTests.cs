using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Http.Hook;
using Bot.Preview;
using Bot.Tests.Support;

namespace Bot.Tests.Content.Git;

/// <summary>The whole bot over a repository whose host can hang and go away.</summary>
public sealed class GitContentTests : IAsyncLifetime
{
    private const string Secret = "a secret of enough length";

    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("bot-state-");
    private GitRepository _repository = null!;
    private GitHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(GitRepository.IsPossible, GitRepository.Skip);
        _repository = new GitRepository().With("Actors/Ada.md", "#actor\n\n**Ada** — one.\n");
        _repository.Commit();
        _host = await GitHost.StartAsync(_repository.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _repository?.Dispose();
        _state.Delete(recursive: true);
    }

    [Fact]
    public async Task A_reload_fetches_and_says_which_commit_is_in_service_and_which_was()
    {
        await using var bot = await StartAsync();
        var before = _repository.Head;
        var after = _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n").Commit();

        var answer = await ReloadAsync(bot);

        Assert.Contains($"Revision in service: `{after}` (before: `{before}`)", answer);
        Assert.Contains("Actors/Ada.md (summary)", answer);
        Assert.Contains("two.", await ActorAsync(bot));
        Assert.Contains($"Swapped, revision {before} to {after}", bot.Log.Text);
        Assert.Contains($"`{after}`", await StatusAsync(bot));
        Assert.Contains(_host.Url, await StatusAsync(bot));
    }

    [Fact]
    public async Task A_repository_without_notes_names_the_settings_that_say_where_in_it_they_are()
    {
        await using var bot = await StartAsync();
        _repository.Git("mv", "Actors/Ada.md", "Ada.txt");
        _repository.Commit();

        var answer = await ReloadAsync(bot);

        Assert.Contains("There are no notes", answer);
        Assert.Contains("Content:Git:Path", answer);
        Assert.Contains("Content:Git:Branch", answer);
        Assert.DoesNotContain("--content", answer);
    }

    [Fact]
    public async Task A_commit_that_changes_no_note_is_said_to()
    {
        await using var bot = await StartAsync();
        var after = _repository.Commit();

        Assert.Contains($"Commit {after} has the same notes", await ReloadAsync(bot));
    }

    [Fact]
    public async Task While_a_remote_hangs_the_notes_are_served_a_second_caller_joins_and_a_rollback_is_at_once()
    {
        await using var bot = await StartAsync(("Content:Git:TimeoutSeconds", "5"));
        _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n").Commit();
        await ReloadAsync(bot);
        _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — three.\n").Commit();
        _host.Hangs = true;

        var first = ReloadAsync(bot);
        await _host.Hanging.WaitAsync(TestContext.Current.CancellationToken);
        var second = ReloadAsync(bot);
        Assert.Contains("two.", await ActorAsync(bot));
        var rolledBack = await bot.AskAsync(ContentPayloads.Rollback());

        Assert.Contains("Back to the notes before", rolledBack.ToJsonString());
        Assert.Contains("one.", await ActorAsync(bot));
        Assert.False(first.IsCompleted);
        var answers = await Task.WhenAll(first, second);
        Assert.All(answers, answer => Assert.Contains("did not answer within the 5 s", answer));
        Assert.Contains($"joins the one by {Payloads.User}", bot.Log.Text);
        Assert.Contains("one.", await ActorAsync(bot));

        _host.Hangs = false;
        await ReloadAsync(bot);
        Assert.Contains("three.", await ActorAsync(bot));
    }

    [Fact]
    public async Task A_host_that_is_gone_leaves_the_notes_and_the_report_says_so()
    {
        await using var bot = await StartAsync();
        await _host.DisposeAsync();

        var answer = await ReloadAsync(bot);

        Assert.Contains("Not reloaded", answer);
        Assert.Contains("could not be reached", answer);
        Assert.Contains("force:True does not help", answer);
        Assert.Contains("one.", await ActorAsync(bot));
    }

    [Fact]
    public async Task At_a_start_without_the_host_what_was_fetched_is_served_and_the_status_says_so()
    {
        await (await StartAsync()).DisposeAsync();
        await _host.DisposeAsync();

        await using var bot = await StartAsync();

        Assert.Contains("one.", await ActorAsync(bot));
        Assert.Contains("could not be reached", await StatusAsync(bot));
        Assert.Contains("fetched before", await StatusAsync(bot));
    }

    [Fact]
    public async Task A_reload_on_the_preview_page_that_takes_longer_than_any_request_ends_in_its_answer()
    {
        await using var bot = await StartAsync(
            ("Preview:Enabled", "true"),
            ("Content:Git:TimeoutSeconds", "5"),
            ("Limits:RequestSeconds", "3")
        );
        _host.Hangs = true;

        using var response = await bot.Http.PostAsync(
            $"{PreviewEndpoints.Root}/interactions",
            new StringContent(ContentPayloads.Reload(), Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(
            "did not answer within the 5 s",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_push_that_the_webhook_tells_of_comes_into_service()
    {
        await using var bot = await StartAsync(("Content:Hook:Secret", Secret));
        _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n").Commit();

        await PushAsync(bot);

        Assert.Contains("two.", await ActorAsync(bot));
        Assert.Contains("webhook: Swapped", await StatusAsync(bot));
    }

    [Fact]
    public async Task A_push_after_a_rollback_waits_until_somebody_reloads()
    {
        await using var bot = await StartAsync(("Content:Hook:Secret", Secret));
        _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — a mistake.\n").Commit();
        await ReloadAsync(bot);
        await bot.AskAsync(ContentPayloads.Rollback());
        _repository.With("Bo.md", "Not about Ada.\n").Commit();

        await PushAsync(bot);

        Assert.Contains("one.", await ActorAsync(bot));
        Assert.Contains("/content reload takes it over", await StatusAsync(bot));
        await ReloadAsync(bot);
        Assert.Contains("a mistake.", await ActorAsync(bot));
    }

    [Fact]
    public async Task A_push_after_a_rollback_comes_into_service_when_a_second_rollback_undoes_the_first()
    {
        await using var bot = await StartAsync(("Content:Hook:Secret", Secret));
        _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — two.\n").Commit();
        await ReloadAsync(bot);
        await bot.AskAsync(ContentPayloads.Rollback());
        var pushed = _repository.With("Actors/Ada.md", "#actor\n\n**Ada** — three.\n").Commit();
        await PushAsync(bot);
        Assert.Contains("one.", await ActorAsync(bot));

        await bot.AskAsync(ContentPayloads.Rollback());

        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains($"to {pushed}", StringComparison.Ordinal),
            "the commit that was pushed meanwhile"
        );
        Assert.Contains("three.", await ActorAsync(bot));
    }

    private static async Task PushAsync(BotServer bot)
    {
        const string push = """{"ref":"refs/heads/main","repository":{"default_branch":"main"}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, HookEndpoint.Path)
        {
            Content = new StringContent(push, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(HookEndpoint.EventHeader, "push");
        request.Headers.Add(
            HookEndpoint.SignatureHeader,
            "sha256="
                + Convert.ToHexStringLower(
                    HMACSHA256.HashData(
                        Encoding.UTF8.GetBytes(Secret),
                        Encoding.UTF8.GetBytes(push)
                    )
                )
        );

        using var response = await bot.Http.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("Reload by webhook", StringComparison.Ordinal),
            "a reload by webhook"
        );
    }

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            "/not/there",
            [
                ("Content:Git:Url", _host.Url),
                ("Content:StateFolder", _state.FullName),
                ("Preview:Enabled", "false"),
                .. settings,
            ]
        );

    private static async Task<string> ReloadAsync(BotServer bot) =>
        Plain(await bot.AskAsync(ContentPayloads.Reload()));

    private static async Task<string> StatusAsync(BotServer bot) =>
        Plain(await bot.AskAsync(ContentPayloads.Status()));

    private static async Task<string> ActorAsync(BotServer bot) =>
        Plain(await bot.AskAsync(Payloads.Command("actor", ("name", "Ada"))));

    private static string Plain(JsonNode answer) =>
        answer
            .ToJsonString(
                new System.Text.Json.JsonSerializerOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
            .Replace("\\\\", "", StringComparison.Ordinal);
}
