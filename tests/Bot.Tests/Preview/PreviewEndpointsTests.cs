using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Preview;
using Bot.Tests.Support;

namespace Bot.Tests.Preview;

public sealed class PreviewEndpointsTests : IAsyncLifetime
{
    private const string Question = $$$"""
        {"type":2,"id":"1","token":"t","guild_id":"{{{PreviewIdentity.GuildId}}}",
        "member":{"user":{"id":"{{{PreviewIdentity.You}}}"},"permissions":"32"},
        "data":{"id":"2","name":"actor","type":1,"options":[{"name":"name","type":3,"value":"Ada Winter"}]}}
        """;

    private readonly ContentFolderOnDisk _content = new();
    private BotServer? _server;

    private HttpClient Http => _server!.Http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _content.With(
            "Actors/Ada Winter.md",
            "#actor\n\n**Ada Winter** — Founder.\n\n[[Nowhere]]\n"
        );
        _server = await BotServer.StartAsync(_content, ("Preview:Enabled", "true"));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _content.Dispose();
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/preview/main.js", "text/javascript")]
    [InlineData("/preview/markdown/inline.js", "text/javascript")]
    [InlineData("/preview/styles/theme.css", "text/css")]
    [InlineData("/preview/images/bot.svg", "image/svg+xml")]
    [InlineData("/preview/commands", "application/json")]
    public async Task Files_have_their_type_and_are_safe_to_serve(string path, string type)
    {
        using var response = await Http.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "nosniff",
            Assert.Single(response.Headers.GetValues("X-Content-Type-Options"))
        );
        Assert.StartsWith(
            "default-src 'none'; script-src 'self';",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_page_has_no_script_and_no_style_of_its_own_which_its_policy_would_forbid()
    {
        var page = await Http.GetStringAsync("/", Cancellation);
        Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)", page);
        Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=|javascript:", page);
        using var response = await Http.GetAsync("/", Cancellation);
        Assert.DoesNotContain(
            "unsafe",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await Http.GetAsync("/preview/main.js", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/preview/main.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Http.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/preview/nothing.js")]
    [InlineData("/preview/../appsettings.json")]
    [InlineData("/preview/%2e%2e/%2e%2e/appsettings.json")]
    public async Task There_is_nothing_beside_the_page(string path)
    {
        using var response = await Http.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_answer_has_the_same_bytes_as_the_one_to_Discord()
    {
        using var toDiscord = await _server!.PostAsync(Question);
        using var toPage = await PostAsync(Question);
        Assert.Equal(HttpStatusCode.OK, toPage.StatusCode);
        Assert.Equal(
            await toDiscord.Content.ReadAsByteArrayAsync(Cancellation),
            await toPage.Content.ReadAsByteArrayAsync(Cancellation)
        );
        Assert.Equal(toDiscord.Content.Headers.ContentType, toPage.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":99}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":2}", HttpStatusCode.OK)]
    [InlineData("{\"type\":3}", HttpStatusCode.OK)]
    [InlineData("{\"type\":4}", HttpStatusCode.OK)]
    public async Task A_malformed_interaction_is_refused_or_answered(
        string body,
        HttpStatusCode status
    )
    {
        using var response = await PostAsync(body);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var response = await PostAsync(new string(' ', 2 * 1024 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_problems_of_a_note_are_found_by_its_name()
    {
        var json = await Http.GetStringAsync("/preview/problems?name=Ada%20Winter", Cancellation);
        Assert.Contains("\"path\":\"Actors/Ada Winter.md\"", json, StringComparison.Ordinal);
        Assert.Contains("Nowhere", json, StringComparison.Ordinal);
        Assert.Contains("\"line\":5", json, StringComparison.Ordinal);
        using var none = await Http.GetAsync("/preview/problems?name=zzzz", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_it_is_there_when_it_is_off()
    {
        await using var server = await BotServer.StartAsync(_content, ("Preview:Enabled", "false"));
        foreach (
            var path in new[]
            {
                "/",
                "/preview/main.js",
                "/preview/commands",
                "/preview/problems?name=a",
            }
        )
        {
            using var response = await server.Http.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private Task<HttpResponseMessage> PostAsync(string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Http.PostAsync("/preview/interactions", content, Cancellation);
    }
}
