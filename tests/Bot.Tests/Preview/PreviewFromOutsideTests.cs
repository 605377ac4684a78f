using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Preview;

/// <summary>The bot listens on every address of the machine, and somebody from outside asks for the preview page.</summary>
public sealed class PreviewFromOutsideTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );
    private BotServer _bot = null!;
    private HttpClient _outside = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(each => each.OperationalStatus == OperationalStatus.Up)
            .SelectMany(each => each.GetIPProperties().UnicastAddresses)
            .Select(each => each.Address)
            .FirstOrDefault(each =>
                each.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(each)
            );
        Assert.SkipWhen(address is null, "This machine has no address but its own loopback.");
        _bot = await BotServer.StartAsync(
            _content,
            ("urls", "http://0.0.0.0:0"),
            ("Preview:Enabled", "true")
        );
        var port = _bot.Http.BaseAddress!.Port;
        _outside = new HttpClient
        {
            BaseAddress = new Uri(
                string.Create(CultureInfo.InvariantCulture, $"http://{address}:{port}")
            ),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _outside?.Dispose();
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        _content.Dispose();
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("localhost", null, null)]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("localhost", "X-Forwarded-For", "127.0.0.1")]
    [InlineData("localhost", "X-Real-IP", "127.0.0.1")]
    [InlineData("localhost", "Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("127.0.0.1", "X-Forwarded-Host", "localhost")]
    [InlineData("localhost", "X-Original-URL", "/healthz")]
    public async Task It_is_refused_whatever_the_headers_claim(
        string? host,
        string? header,
        string? value
    )
    {
        foreach (
            var path in (string[])
                [
                    "/",
                    "/preview/main.js",
                    "/preview/commands",
                    "/preview/changes",
                    "/preview/problems?name=Ada",
                    "/Preview/commands",
                ]
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            if (header is not null)
            {
                request.Headers.Add(header, value);
            }

            using var response = await _outside.SendAsync(request, Cancellation);
            Assert.True(
                response.StatusCode == HttpStatusCode.Forbidden,
                $"{path}: {response.StatusCode}"
            );
            Assert.DoesNotContain("Ada", await response.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Theory]
    [InlineData("notes.internal")]
    [InlineData("localhost")]
    public async Task An_address_that_is_a_name_is_every_address_and_lets_nobody_in_all_the_same(
        string host
    )
    {
        await using var bot = await BotServer.StartAsync(
            _content,
            ("urls", "http://notes.internal:0"),
            ("Preview:Enabled", "true")
        );
        using var outside = new HttpClient
        {
            BaseAddress = new UriBuilder(_outside.BaseAddress!)
            {
                Port = bot.Http.BaseAddress!.Port,
            }.Uri,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preview/commands");
        request.Headers.Host = host;

        using var response = await outside.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Nor_does_a_question_to_it_get_an_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preview/interactions")
        {
            Content = new StringContent(
                Payloads.Command("actor", ("name", "Ada")),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Host = "localhost";

        using var response = await _outside.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_endpoint_for_Discord_and_the_health_checks_are_there_for_all()
    {
        Assert.Equal("alive\n", await _outside.GetStringAsync("/healthz", Cancellation));
        using var response = await _outside.PostAsync(
            "/interactions",
            new StringContent("{}"),
            Cancellation
        );
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
