using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Http;
using Bot.Tests.Support;

namespace Bot.Tests.Http;

/// <summary>Clients that do not want an answer but to keep the server busy.</summary>
public sealed class HostileConnectionTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );
    private BotServer _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bot = await BotServer.StartAsync(_content, ("Limits:RequestSeconds", "3"));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Theory]
    [InlineData("Content-Length: 1000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Many_that_send_a_body_slowly_keep_nobody_waiting_and_are_let_go(string length)
    {
        var slow = new List<TcpClient>();
        for (var each = 0; each < 100; each++)
        {
            slow.Add(await BeginAsync(length));
        }

        await AssertServesAsync();

        var answers = await Task.WhenAll(slow.Select(EndAsync));
        Assert.All(
            answers,
            answer =>
                Assert.True(
                    answer.Length == 0
                        || answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal)
                        || answer.StartsWith("HTTP/1.1 504 ", StringComparison.Ordinal),
                    answer
                )
        );
        await AssertServesAsync();
        Assert.True(!_bot.Log.Text.Contains("Error:", StringComparison.Ordinal), _bot.Log.Text);
    }

    [Theory]
    [InlineData("Content-Length: 1000000", "")]
    [InlineData("Transfer-Encoding: chunked", "F4240\r\n")]
    public async Task Of_many_that_send_a_large_body_slowly_a_few_have_room_and_the_rest_is_told_so(
        string length,
        string before
    )
    {
        var some = before + new string(' ', UnverifiedBodies.OrdinaryBytes + 1);
        var slow = new List<TcpClient>();
        for (var each = 0; each < 40; each++)
        {
            slow.Add(await BeginAsync(length, some));
        }

        await AssertServesAsync();

        var answers = await Task.WhenAll(slow.Select(EndAsync));
        var refused = answers
            .Where(answer => answer.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Contains("\r\nRetry-After: 1\r\n", answer));
        Assert.All(
            answers.Except(refused),
            answer =>
                Assert.True(
                    answer.Length == 0
                        || answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal)
                        || answer.StartsWith("HTTP/1.1 504 ", StringComparison.Ordinal),
                    answer
                )
        );
        using var large = await _bot.PostAsync(Payloads.Ping.PadRight(1_000_000));
        Assert.Equal(HttpStatusCode.OK, large.StatusCode);
        Assert.True(!_bot.Log.Text.Contains("Error:", StringComparison.Ordinal), _bot.Log.Text);
    }

    [Theory]
    [InlineData(200, 10)]
    [InlineData(10, 4_000)]
    [InlineData(1, 100_000)]
    public async Task A_flood_of_headers_is_refused(int headers, int length)
    {
        var flood = string.Concat(
            Enumerable
                .Range(0, headers)
                .Select(each => $"X-Flood-{each}: {new string('x', length)}\r\n")
        );
        using var client = await ConnectAsync();
        await SendAsync(
            client,
            $"POST /interactions HTTP/1.1\r\nHost: bot\r\n{flood}Content-Length: 2\r\n\r\n{{}}"
        );

        Assert.StartsWith("HTTP/1.1 431 ", await EndAsync(client), StringComparison.Ordinal);
        await AssertServesAsync();
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("POST /interactions HTTP/9.9\r\nHost: bot\r\n\r\n")]
    [InlineData("POST /interactions HTTP/1.1\r\n\r\n")]
    [InlineData("POST /interactions HTTP/1.1\r\nHost: bot\r\nContent-Length: -1\r\n\r\n")]
    [InlineData(
        "POST /interactions HTTP/1.1\r\nHost: bot\r\nContent-Length: 99999999999999999999\r\n\r\n"
    )]
    [InlineData(
        "POST /interactions HTTP/1.1\r\nHost: bot\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"
    )]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task What_is_no_request_is_refused_or_closed_and_nothing_else_happens(string bytes)
    {
        using var client = await ConnectAsync();
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(bytes), Cancellation);
        client.Client.Shutdown(SocketShutdown.Send);

        var answer = await EndAsync(client);

        Assert.True(
            answer.Length == 0
                || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)
                || answer.StartsWith("HTTP/1.1 505 ", StringComparison.Ordinal)
                // To a greeting of HTTP/2 the server may say goodbye in kind: a GOAWAY frame of eight bytes.
                || answer.StartsWith("\0\0\b\a", StringComparison.Ordinal),
            answer
        );
        await AssertServesAsync();
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    private async Task AssertServesAsync()
    {
        using var response = await _bot.PostAsync(Payloads.Ping);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<TcpClient> BeginAsync(string length, string some = "1")
    {
        var client = await ConnectAsync();
        await SendAsync(
            client,
            $"POST /interactions HTTP/1.1\r\nHost: bot\r\nX-Signature-Timestamp: {BotServer.Timestamp}\r\n"
                + $"X-Signature-Ed25519: {new string('0', 128)}\r\n{length}\r\n\r\n{some}"
        );
        return client;
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        var address = _bot.Http.BaseAddress!;
        await client.ConnectAsync(address.Host, address.Port, Cancellation);
        return client;
    }

    // The server may have closed before all of it was sent.
    private static async Task SendAsync(TcpClient client, string text)
    {
        try
        {
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
        }
        catch (IOException) { }
    }

    // What comes until the server closes; a reset is a way to close.
    private static async Task<string> EndAsync(TcpClient client)
    {
        using var answer = new MemoryStream();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        var buffer = new byte[4096];
        try
        {
            while (await client.Client.ReceiveAsync(buffer, patience.Token) is > 0 and var read)
            {
                answer.Write(buffer, 0, read);
            }
        }
        catch (SocketException) { }

        client.Dispose();
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
