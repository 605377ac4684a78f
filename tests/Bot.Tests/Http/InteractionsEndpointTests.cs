using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Http;

public sealed class InteractionsEndpointTests : IAsyncLifetime
{
    private const string Now = "now";
    private static readonly string Timestamp = BotServer.Timestamp;
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes(Payloads.Ping);

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "# Ada\n\nWrites programs.\n"
    );
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotServer.StartAsync(_content);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task A_signed_ping_gets_a_pong()
    {
        using var response = await _bot.PostAsync(Ping);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"type":1}""", await TextOf(response));
    }

    [Theory]
    [InlineData("no headers", null, null)]
    [InlineData("no signature", Now, null)]
    [InlineData("no timestamp", null, "right")]
    [InlineData("empty timestamp", "", "right")]
    [InlineData("empty signature", Now, "")]
    [InlineData("no hexadecimal", Now, "no hex")]
    [InlineData("no hexadecimal of the right length", Now, "letters")]
    [InlineData("too short", Now, "short")]
    [InlineData("too long", Now, "long")]
    [InlineData("another timestamp", "1767225600", "right")]
    [InlineData("an endless timestamp", "long", "right")]
    [InlineData("zeros", Now, "zeros")]
    [InlineData("of another key", Now, "foreign")]
    [InlineData("of another body", Now, "other body")]
    public async Task Whatever_is_wrong_with_the_signature_is_401(
        string what,
        string? timestamp,
        string? signature
    )
    {
        using var foreign = new DiscordKey();
        var right = _bot.Sign(Timestamp, Ping);
        var header = signature switch
        {
            "right" => right,
            "letters" => new string('z', 128),
            "short" => right[..126],
            "long" => right + "00",
            "zeros" => new string('0', 128),
            "foreign" => foreign.Sign(Timestamp, Ping),
            "other body" => _bot.Sign(Timestamp, [.. Ping, (byte)' ']),
            _ => signature,
        };
        var stamp = timestamp switch
        {
            Now => Timestamp,
            "long" => new string('1', 5000),
            _ => timestamp,
        };

        using var response = await _bot.PostAsync(Ping, stamp, header);

        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, what);
        Assert.Empty(await TextOf(response));
    }

    [Fact]
    public async Task The_signature_is_looked_at_before_the_JSON()
    {
        using var response = await _bot.PostAsync("{"u8.ToArray(), Timestamp, new string('0', 128));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"1\"}")]
    [InlineData("{\"type\":1.5}")]
    [InlineData("{\"type\":99999999999}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":2,\"data\":[]}")]
    [InlineData("{\"type\":2,\"data\":{\"options\":{}}}")]
    [InlineData("{\"type\":2,\"data\":{\"options\":[42]}}")]
    [InlineData("{\"type\":2,\"member\":\"me\"}")]
    [InlineData("{}")]
    [InlineData("{\"type\":0}")]
    [InlineData("{\"type\":6}")]
    [InlineData("{\"type\":-1}")]
    [InlineData("{\"type\":1} trailing")]
    public async Task A_signed_body_that_is_no_interaction_is_400(string body)
    {
        using var response = await _bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertStillServingAsync();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_400()
    {
        using var response = await _bot.PostAsync([0x7B, 0xFF, 0xFE, 0x00, 0x7D]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task JSON_nested_far_too_deep_is_400()
    {
        using var response = await _bot.PostAsync(
            """{"type":2,"data":""" + new string('[', 100_000)
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertStillServingAsync();
    }

    [Theory]
    [InlineData("{\"type\":2}")]
    [InlineData("{\"type\":2,\"data\":{}}")]
    [InlineData("{\"type\":2,\"data\":null}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\"}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{}]}}")]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":{\"a\":1}}]}}"
    )]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"value\":null}]}}"
    )]
    [InlineData(
        "{\"type\":2,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"type\":3,\"value\":7}]}}"
    )]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"nothing of ours\"}}")]
    [InlineData("{\"type\":2,\"data\":{\"name\":\"actor\",\"type\":3,\"target_id\":\"1\"}}")]
    [InlineData("{\"type\":2,\"member\":{}}")]
    [InlineData("{\"type\":3}")]
    [InlineData("{\"type\":3,\"data\":{\"custom_id\":\"nonsense\"}}")]
    [InlineData("{\"type\":3,\"data\":{\"custom_id\":\"\",\"values\":[]}}")]
    [InlineData("{\"type\":5,\"data\":{\"custom_id\":\"form\"}}")]
    public async Task An_interaction_with_parts_missing_or_unknown_gets_a_message(string body)
    {
        var answer = await _bot.AskAsync(body);

        Assert.True(answer["type"]!.GetValue<int>() is 4 or 7);
        Assert.Equal("""{"parse":[]}""", answer["data"]!["allowed_mentions"]!.ToJsonString());
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":4}")]
    [InlineData("{\"type\":4,\"data\":{\"name\":\"nothing of ours\"}}")]
    [InlineData("{\"type\":4,\"data\":{\"name\":\"actor\",\"options\":[]}}")]
    [InlineData(
        "{\"type\":4,\"data\":{\"name\":\"actor\",\"options\":[{\"name\":\"name\",\"focused\":true}]}}"
    )]
    public async Task Typing_with_parts_missing_or_unknown_gets_choices(string body)
    {
        var answer = await _bot.AskAsync(body);

        Assert.Equal(8, answer["type"]!.GetValue<int>());
        Assert.NotNull(answer["data"]!["choices"]);
    }

    [Fact]
    public async Task An_option_of_6000_characters_gets_a_kind_answer()
    {
        var answer = await _bot.AskAsync(
            Payloads.Command("actor", ("name", new string('x', 5_999) + "\U0001F600"))
        );

        Assert.Equal(4, answer["type"]!.GetValue<int>());
        await AssertStillServingAsync();
    }

    [Theory]
    [InlineData("name")]
    [InlineData("section")]
    [InlineData("nothing of ours")]
    public async Task Typing_6000_characters_gets_no_choice_and_no_error(string option)
    {
        var answer = await _bot.AskAsync(Payloads.Typing("actor", option, new string('x', 6_000)));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", answer.ToJsonString());
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_of_nonsense_leaves_the_answers_as_they_were()
    {
        var before = await AskAboutAdaAsync();
        var template = Payloads.Command("actor", ("name", "Ada"), ("private", true));

        for (var length = template.Length - 1; length > 0; length -= 7)
        {
            using var cut = await _bot.PostAsync(template[..length]);
            Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        }

        foreach (
            var value in (string[])
                ["null", "[]", "{}", "7", "-1e999", "true", "\"\"", "\"\\u0000\""]
        )
        {
            foreach (var part in ValuesIn(template))
            {
                using var response = await _bot.PostAsync(
                    template.Replace(part, $":{value}", StringComparison.Ordinal)
                );
                Assert.True(
                    response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                    $"{part} as {value}: {response.StatusCode}"
                );
            }
        }

        Assert.Equal(before, await AskAboutAdaAsync());
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("nonsense")]
    public async Task The_content_type_does_not_matter(string contentType)
    {
        using var response = await _bot.PostAsync(
            Ping,
            Timestamp,
            _bot.Sign(Timestamp, Ping),
            contentType
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_long_as_the_limit(int more, HttpStatusCode status)
    {
        var padding = (1024 * 1024) - Ping.Length + more;
        byte[] body = [.. Ping, .. Enumerable.Repeat((byte)' ', padding)];

        using var response = await _bot.PostAsync(body);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task The_limit_holds_for_a_body_that_does_not_say_its_length()
    {
        byte[] body = [.. Ping, .. Enumerable.Repeat((byte)' ', 1024 * 1024)];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/interactions")
        {
            Content = new StreamContent(new MemoryStream(body)),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Signature-Ed25519", _bot.Sign(Timestamp, body));
        request.Headers.Add("X-Signature-Timestamp", Timestamp);

        using var response = await _bot.Http.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
        await AssertStillServingAsync();
    }

    [Theory]
    [InlineData("Content-Length: 100", "{\"type\":1", "")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{\"typ", "")]
    [InlineData("Transfer-Encoding: chunked", "no number\r\n{}\r\n0\r\n\r\n", "400")]
    public async Task A_body_that_breaks_off_is_no_error_of_the_bot(
        string header,
        string body,
        string status
    )
    {
        var answer = await SendRawAsync(
            $"POST /interactions HTTP/1.1\r\nHost: bot\r\nX-Signature-Timestamp: {Timestamp}\r\n"
                + $"X-Signature-Ed25519: {new string('0', 128)}\r\n{header}\r\n\r\n{body}",
            breaksOff: status.Length == 0
        );

        Assert.StartsWith(
            status.Length > 0 ? $"HTTP/1.1 {status} " : "",
            answer,
            StringComparison.Ordinal
        );
        await AssertStillServingAsync();
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_interaction_token_nor_the_body_reaches_the_log()
    {
        await _bot.AskAsync(Payloads.Command("actor", ("name", "Ada")));
        using var malformed = await _bot.PostAsync(
            """{"type":2,"token":"EXAMPLE_TOKEN","data":7}"""
        );

        Assert.Contains("not an interaction", _bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EXAMPLE_TOKEN", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_alive_and_ready_and_answers_only_a_post()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal("alive\n", await _bot.Http.GetStringAsync("/healthz", cancellation));
        Assert.Contains(
            "\"ready\"",
            await _bot.Http.GetStringAsync("/readyz", cancellation),
            StringComparison.Ordinal
        );
        using var get = await _bot.Http.GetAsync("/interactions", cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
    }

    [Fact]
    public async Task Without_a_public_key_there_is_no_endpoint()
    {
        await using var bot = await BotServer.StartAsync(_content, ("Discord:PublicKey", ""));

        using var response = await bot.PostAsync(Ping);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    // Sends bytes as they are, and reads to the end.
    private async Task<string> SendRawAsync(string request, bool breaksOff)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = _bot.Http.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), cancellation);
        if (breaksOff)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, cancellation);
        }
        catch (IOException)
        {
            // A server that has answered may close before it has read everything, and the system then says so.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private async Task<string> AskAboutAdaAsync() =>
        (await _bot.AskAsync(Payloads.Command("actor", ("name", "Ada")))).ToJsonString();

    // Each value of a JSON text that is neither object nor array, with the colon before it.
    private static IEnumerable<string> ValuesIn(string json) =>
        System
            .Text.RegularExpressions.Regex.Matches(json, ":(\"[^\"]*\"|[0-9]+|true|false)")
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal);

    private async Task AssertStillServingAsync()
    {
        using var response = await _bot.PostAsync(Ping);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
