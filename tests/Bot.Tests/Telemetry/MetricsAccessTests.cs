using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Telemetry;

public sealed class MetricsAccessTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "#actor\n\nWrites.\n"
    );

    private BotServer _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotServer.StartAsync(_content);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Theory]
    [InlineData("Host", "bot.example.org")]
    [InlineData("Host", "192.0.2.1:8080")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("X-Real-IP", "192.0.2.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "192.0.2.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    public async Task They_are_not_given_to_others(string header, string value)
    {
        foreach (var path in (string[])["/metrics", "/METRICS", "/metrics/", "/metrics?name=a"])
        {
            using var response = await GetAsync(_bot, path, header, value);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains(
                "Metrics:AllowRemote",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task They_are_not_given_to_a_proxy_that_says_nothing_and_asks_as_one()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics")
        {
            Version = HttpVersion.Version10,
        };

        using var response = await _bot.Http.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task They_are_when_told_so()
    {
        await using var bot = await BotServer.StartAsync(_content, ("Metrics:AllowRemote", "true"));

        using var response = await GetAsync(bot, "/metrics", "Host", "bot.example.org");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<HttpResponseMessage> GetAsync(
        BotServer bot,
        string path,
        string header,
        string value
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(header, value);
        return await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
