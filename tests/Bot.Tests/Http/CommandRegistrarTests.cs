using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Configuration;
using Bot.Http;
using Bot.Interactions.Commands;
using Bot.Interactions.Registration;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Http;

public sealed class CommandRegistrarTests : IAsyncLifetime
{
    private const string Token = "a.secret.token";
    private const string Application = "123456789012345678";
    private static readonly ImmutableArray<CommandDefinition> Commands =
    [
        new("actor", "Shows a card", [new("name", "Whose card", IsRequired: true)]),
    ];

    private readonly FakeTimeProvider _time = new();
    private readonly LogLines _log = new();
    private DiscordStandIn _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await DiscordStandIn.StartAsync();

    public async ValueTask DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Commands_that_differ_are_put()
    {
        _discord.Answers("[]").Answers("[]");

        Assert.True(await RegisterAsync());

        var (get, put) = (_discord.Requests.First(), _discord.Requests.Last());
        Assert.Equal(2, _discord.Requests.Count);
        Assert.Equal("GET", get.Method);
        Assert.Equal(
            $"/api/v10/applications/{Application}/commands?with_localizations=true",
            get.Path
        );
        Assert.Equal("PUT", put.Method);
        Assert.Equal($"/api/v10/applications/{Application}/commands", put.Path);
        Assert.True(
            JsonNode.DeepEquals(CommandManifest.Payload(Commands), JsonNode.Parse(put.Body))
        );
        Assert.All(
            _discord.Requests,
            request => Assert.Equal($"Bot {Token}", request.Authorization)
        );
        Assert.All(
            _discord.Requests,
            request =>
                Assert.Matches(@"^DiscordBot \(https?://\S+, \d+\.\d+\.\d+\)$", request.UserAgent)
        );
    }

    [Fact]
    public async Task Commands_that_are_registered_already_are_not_put_again()
    {
        _discord.Answers(CommandManifest.Payload(Commands).ToJsonString());

        Assert.False(await RegisterAsync());

        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task One_server_has_an_address_of_its_own()
    {
        _discord.Answers("[]").Answers("[]");

        await RegisterAsync("987654321098765432");

        Assert.Equal(
            $"/api/v10/applications/{Application}/guilds/987654321098765432/commands",
            _discord.Requests.Last().Path
        );
    }

    [Fact]
    public async Task Without_an_application_id_Discord_is_asked_for_it()
    {
        _discord.Answers("""{"id":"555"}""").Answers("[]").Answers("[]");

        await RegisterAsync(applicationId: "");

        Assert.Equal("/api/v10/applications/@me", _discord.Requests.First().Path);
        Assert.Equal("/api/v10/applications/555/commands", _discord.Requests.Last().Path);
    }

    [Theory]
    [InlineData("""{"retry_after":2.5}""", 2.5)]
    [InlineData("<html>busy</html>", 1)]
    public async Task Asked_too_often_it_waits_as_long_as_Discord_says(string body, double seconds)
    {
        _discord.Answers(body, HttpStatusCode.TooManyRequests).Answers("[]").Answers("[]");

        var registering = RegisterAsync();
        await _discord.ReceivedAsync(1);
        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(_discord.Requests);
        await AdvanceUntilDoneAsync(registering);

        Assert.True(await registering);
        Assert.Equal(3, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_wait_of_more_than_a_minute_is_left_to_the_user()
    {
        _discord.Answers("""{"retry_after":61}""", HttpStatusCode.TooManyRequests);

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains("61 seconds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_try_for_ever()
    {
        for (var i = 0; i < 20; i++)
        {
            _discord.Answers("""{"retry_after":1}""", HttpStatusCode.TooManyRequests);
        }

        var registering = RegisterAsync();
        await AdvanceUntilDoneAsync(registering);

        var exception = await Assert.ThrowsAsync<StartException>(() => registering);
        Assert.Contains("429", exception.Message, StringComparison.Ordinal);
        Assert.Equal(5, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_failing_server_is_tried_again()
    {
        _discord.Answers("", HttpStatusCode.BadGateway).Answers("[]").Answers("[]");

        var registering = RegisterAsync();
        await AdvanceUntilDoneAsync(registering);

        Assert.True(await registering);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "Discord:Token")]
    [InlineData(HttpStatusCode.Forbidden, "applications.commands")]
    [InlineData(HttpStatusCode.NotFound, "Discord:ApplicationId")]
    [InlineData(HttpStatusCode.BadRequest, "what Discord said")]
    public async Task A_refusal_is_told_once_with_what_to_do(HttpStatusCode status, string words)
    {
        _discord.Answers("what Discord said", status);

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task What_answers_without_JSON_is_not_Discord()
    {
        _discord.Answers("<html>welcome</html>");

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains("Discord:ApiBaseUrl", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscordStandIn.OddType)]
    [InlineData("text/html; charset=\"no such charset\"")]
    [InlineData("nonsense")]
    public async Task A_page_in_a_coding_that_nobody_knows_is_told_like_any_other(string type)
    {
        _discord.Answers("<html>Not here</html>", HttpStatusCode.Forbidden, type);

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains("(403)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_without_end_is_not_Discord()
    {
        _discord.Answers(new string(' ', ResponseText.MaxBytes + 1));

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains("is not Discord", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Application, """[{"name":"\ud800","id":"1"}]""")]
    [InlineData(Application, """[{"\ud800":1}]""")]
    [InlineData("", """{"id":"\ud800"}""")]
    public async Task Half_a_character_is_told_in_a_sentence(string application, string body)
    {
        _discord.Answers(body).Answers(body);

        var exception = await Assert.ThrowsAsync<StartException>(() =>
            RegisterAsync(applicationId: application)
        );

        Assert.Contains("Discord:ApiBaseUrl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_is_down_is_told_with_the_address()
    {
        var address = _discord.Address;
        await _discord.DisposeAsync();

        var exception = await Assert.ThrowsAsync<StartException>(() => RegisterAsync());

        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_reaches_no_log_and_no_message()
    {
        _discord.Answers("", HttpStatusCode.BadGateway).Answers("no", HttpStatusCode.BadRequest);

        var registering = RegisterAsync();
        await AdvanceUntilDoneAsync(registering);

        var exception = await Assert.ThrowsAsync<StartException>(() => registering);
        Assert.NotEmpty(_log.Text);
        Assert.DoesNotContain(Token, _log.Text + exception, StringComparison.Ordinal);
    }

    private async Task<bool> RegisterAsync(
        string? guildId = null,
        string applicationId = Application
    )
    {
        var app = BotApplication.Build(
            new Dictionary<string, string?>
            {
                ["Discord:Token"] = Token,
                ["Discord:ApplicationId"] = applicationId,
                ["Discord:ApiBaseUrl"] = _discord.Address,
            },
            services =>
            {
                services.AddSingleton<TimeProvider>(_time);
                services.AddLogging(logging =>
                    logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_log)
                );
            }
        );
        await using (app)
        {
            return await app
                .Services.GetRequiredService<CommandRegistrar>()
                .RegisterAsync(Commands, guildId, TestContext.Current.CancellationToken);
        }
    }

    private Task AdvanceUntilDoneAsync(Task task) =>
        Eventually.TrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return task.IsCompleted;
            },
            "the end of the registration"
        );
}
