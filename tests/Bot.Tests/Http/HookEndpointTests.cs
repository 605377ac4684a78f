using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bot.Content;
using Bot.Http.Hook;
using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NoteGraph.Vaults;

namespace Bot.Tests.Http;

public sealed class HookEndpointTests : IAsyncLifetime
{
    private const string Secret = "a secret of enough length";
    private const string Push =
        """{"ref":"refs/heads/main","after":"0123","deleted":false,"repository":{"default_branch":"main"}}""";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "One.\n"
    );
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task A_push_is_accepted_and_reloads_the_content()
    {
        _content.With("Ada.md", "Two.\n");

        using var response = await PostAsync(Push);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Eventually.TrueAsync(
            () => Current.Notes[0].Text.Contains("Two.", StringComparison.Ordinal),
            "the changed note"
        );
        await Eventually.TrueAsync(
            () => _bot.Log.Text.Contains("Reload by webhook"),
            "a reload by webhook"
        );
    }

    [Fact]
    public async Task A_ping_is_answered()
    {
        using var response = await PostAsync("""{"zen":"x"}""", name: "ping");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("pong\n", await TextOf(response));
    }

    [Theory]
    [InlineData("push", """{"ref":"refs/heads/other","repository":{"default_branch":"main"}}""")]
    [InlineData("push", """{"ref":"refs/tags/main","repository":{"default_branch":"main"}}""")]
    [InlineData("push", """{"ref":"main","repository":{"default_branch":"main"}}""")]
    [InlineData("push", """{"ref":"refs/heads/","repository":{"default_branch":7}}""")]
    [InlineData("push", """{"ref":"refs/heads/main"}""")]
    [InlineData(
        "push",
        """{"ref":"refs/heads/main","deleted":true,"repository":{"default_branch":"main"}}"""
    )]
    [InlineData("issues", Push)]
    [InlineData("", Push)]
    [InlineData("PUSH", Push)]
    public async Task What_changes_nothing_of_the_branch_is_ignored(string name, string body)
    {
        _content.With("Ada.md", "Two.\n");

        using var response = await PostAsync(body, name);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("ignored", await TextOf(response), StringComparison.Ordinal);
        Assert.DoesNotContain("Reload by webhook", _bot.Log.Text);
    }

    [Theory]
    [InlineData("refs/heads/notes", HttpStatusCode.Accepted)]
    [InlineData("refs/heads/main", HttpStatusCode.OK)]
    public async Task The_branch_is_the_one_that_is_set(string reference, HttpStatusCode status)
    {
        await using var bot = await StartAsync(("Content:Git:Branch", "notes"));

        using var response = await PostAsync(
            Push.Replace("refs/heads/main", reference, StringComparison.Ordinal),
            bot: bot
        );

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("missing", null)]
    [InlineData("blank", "")]
    [InlineData("of another secret", "foreign")]
    [InlineData("of another body", "other body")]
    [InlineData("without its prefix", "bare")]
    [InlineData("of SHA-1", "sha1")]
    [InlineData("too short", "short")]
    [InlineData("too long", "long")]
    [InlineData("no hexadecimal", "letters")]
    [InlineData("zeros", "zeros")]
    [InlineData("two at once", "twice")]
    public async Task Whatever_is_wrong_with_the_signature_is_401(string what, string? signature)
    {
        var right = Sign(Push);
        var header = signature switch
        {
            "foreign" => Sign(Push, "another secret of length"),
            "other body" => Sign(Push + " "),
            "bare" => right["sha256=".Length..],
            "sha1" => "sha1=" + new string('0', 40),
            "short" => right[..^2],
            "long" => right + "00",
            "letters" => "sha256=" + new string('z', 64),
            "zeros" => "sha256=" + new string('0', 64),
            "twice" => $"{right},{right}",
            _ => signature,
        };

        using var response = await PostAsync(Push, signature: header, isSigned: false);

        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, what);
        Assert.DoesNotContain("Reload by webhook", _bot.Log.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("""{"ref":7}""")]
    [InlineData("""{"ref":null,"repository":[]}""")]
    [InlineData("""{"ref":"\ud800","repository":{}}""")]
    public async Task A_signed_body_that_tells_of_no_push_is_400(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Error:", _bot.Log.Text);
    }

    [Fact]
    public async Task JSON_nested_far_too_deep_is_400()
    {
        using var response = await PostAsync("""{"ref":""" + new string('[', 100_000));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_form_is_told_what_to_choose_instead()
    {
        using var response = await PostAsync(
            "payload=%7B%7D",
            contentType: "application/x-www-form-urlencoded"
        );

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", await TextOf(response));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_long_as_the_limit(int more, HttpStatusCode status)
    {
        using var response = await PostAsync(Push.PadRight(HookEndpoint.MaxBodyBytes + more));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_that_does_not_say_how_long_it_is_may_be_as_long_as_any_other(
        int more,
        HttpStatusCode status
    )
    {
        using var response = await PostAsync(
            Push.PadRight((1024 * 1024) + more),
            saysLength: false
        );

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(4, HookEndpoint.MaxBodyBytes, true)]
    [InlineData(40, 100_000, true)]
    [InlineData(40, 100_000, false)]
    public async Task Large_bodies_of_strangers_are_refused_some_after_the_others(
        int strangers,
        int bytes,
        bool saysLength
    )
    {
        var forged = "sha256=" + new string('0', 64);
        var large = Push.PadRight(bytes);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, strangers)
                .Select(async _ =>
                {
                    using var response = await PostAsync(
                        large,
                        signature: forged,
                        isSigned: false,
                        saysLength: saysLength
                    );
                    return response.StatusCode;
                })
        );

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        using var signed = await PostAsync(large, saysLength: saysLength);
        Assert.Equal(HttpStatusCode.Accepted, signed.StatusCode);
    }

    [Fact]
    public async Task Only_a_post_is_answered()
    {
        using var response = await _bot.Http.GetAsync(
            HookEndpoint.Path,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_webhook()
    {
        await using var bot = await BotServer.StartAsync(_content);

        using var response = await PostAsync(Push, bot: bot);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void A_secret_that_can_be_guessed_stops_the_start_without_being_shown()
    {
        var exception = Assert.ThrowsAny<Exception>(() =>
            BotApplication.Build(
                new Dictionary<string, string?> { ["Content:Hook:Secret"] = "hunter2" }
            )
        );

        Assert.Contains("Content:Hook:Secret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_reaches_no_log()
    {
        using var good = await PostAsync(Push);
        using var bad = await PostAsync(Push, signature: "sha256=x", isSigned: false);

        await Eventually.TrueAsync(
            () => _bot.Log.Text.Contains("Reload by webhook"),
            "a reload by webhook"
        );
        Assert.DoesNotContain(Secret, _bot.Log.Text);
    }

    [Fact]
    public async Task However_many_deliveries_come_one_reload_runs_and_one_waits()
    {
        var request = new ReloadRequest(ReloadOrigin.Webhook, IsNews: true);
        var first = new TaskCompletionSource<ReloadOutcome>();
        var begun = new SemaphoreSlim(0);
        var content = new Mock<IContentControl>();
        content
            .Setup(control =>
                control.ReloadAsync(It.IsAny<ReloadRequest>(), It.IsAny<CancellationToken>())
            )
            .Callback(() => begun.Release())
            .Returns(first.Task);
        using var push = new OwedPush();
        using var reloads = new HookReloads(content.Object, push, NullLogger<HookReloads>.Instance);
        await reloads.StartAsync(TestContext.Current.CancellationToken);

        reloads.Ask();
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        for (var at = 0; at < 100; at++)
        {
            reloads.Ask();
        }

        first.SetException(
            new InvalidOperationException("A bug in the first does not end the second.")
        );
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        await reloads.StopAsync(TestContext.Current.CancellationToken);

        content.Verify(
            control => control.ReloadAsync(request, It.IsAny<CancellationToken>()),
            Times.Exactly(2)
        );
    }

    private Vault Current => _bot.Services.GetRequiredService<VaultStore>().Current;

    private Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        BotServer.StartAsync(
            _content,
            [("Content:Hook:Secret", Secret), ("Preview:Enabled", "false"), .. settings]
        );

    private async Task<HttpResponseMessage> PostAsync(
        string body,
        string name = "push",
        string? signature = null,
        bool isSigned = true,
        string contentType = "application/json",
        BotServer? bot = null,
        bool saysLength = true
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, HookEndpoint.Path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TransferEncodingChunked = !saysLength;
        request.Headers.TryAddWithoutValidation(HookEndpoint.EventHeader, name);
        if ((isSigned ? Sign(body) : signature) is { } header)
        {
            request.Headers.TryAddWithoutValidation(HookEndpoint.SignatureHeader, header);
        }

        return await (bot ?? _bot).Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Sign(string body, string secret = Secret) =>
        "sha256="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))
        );

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
