using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Faults;

/// <summary>The process is killed, or told to end, while it is at work.</summary>
public sealed class EndOfProcessTests : IDisposable
{
    private const int Clients = 8;
    private const string Summary = "Writes programs";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "Writes programs with [[Bo]], for [[Nobody]].\n")
        .With("Actors/Bo.md", "Builds engines.\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Killed_at_work_it_starts_again_and_answers_as_before_old_buttons_included()
    {
        string card;
        await using (var killed = await StartAsync())
        {
            card = await killed.AskUntilAsync(AskForAda, Summary);
            var load = new Load(killed);
            await load.AnsweredAsync(100);

            await killed.KillAsync();

            await load.EndAsync();
            Assert.Empty(load.Torn);
        }

        await using var again = await StartAsync();
        Assert.Equal(card, await again.AskUntilAsync(AskForAda, Summary));
        var pressed = await again.AskUntilAsync(() => Press(ButtonOf(card)), "\"type\":7");
        Assert.Contains("Bo", pressed);
    }

    [Fact]
    public async Task Told_to_end_under_load_it_finishes_what_has_begun_and_tears_no_answer()
    {
        await using var bot = await StartAsync();
        using var begun = await RequestUnderWay.BeginAsync(bot);
        var load = new Load(bot);
        await load.AnsweredAsync(100);

        bot.Terminate();
        await bot.UntilAsync(() => IsClosedAsync(bot.Port));
        var answer = await begun.EndAsync();

        await load.EndAsync();
        Assert.StartsWith("HTTP/1.1 200 OK", answer);
        Assert.True(IsWhole(answer), answer);
        Assert.Equal(0, await bot.EndedAsync());
        Assert.Empty(load.Torn);
        Assert.DoesNotContain("\"Error\"", bot.Written);
    }

    [Fact]
    public async Task Told_to_end_it_still_sends_what_it_has_announced()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord
            .Answers("{}", HttpStatusCode.ServiceUnavailable)
            .Answers("{}", HttpStatusCode.ServiceUnavailable)
            .Answers("{}");
        await using var bot = await StartAsync(("Discord:ApiBaseUrl", discord.Address));
        Assert.Contains("\"type\":5", await bot.AskAsync(ContentPayloads.Problems()));

        bot.Terminate();

        Assert.Equal(0, await bot.EndedAsync());
        Assert.Equal(3, discord.Requests.Count);
        Assert.DoesNotContain("could not be sent", bot.Written);
    }

    private static string AskForAda() => Payloads.Command("actor", ("name", "Ada"));

    private static bool IsWhole(string answer) =>
        answer.Contains(Summary, StringComparison.Ordinal)
        || answer.EndsWith("{\"type\":5}", StringComparison.Ordinal);

    // Without pictures, pressed buttons are answered at once.
    private Task<RunningBot> StartAsync(params (string Name, string Value)[] settings) =>
        RunningBot.StartAsync(_content, [("Cards:Pictures", "false"), .. settings]);

    private static async Task<bool> IsClosedAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, Cancellation);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static string ButtonOf(string card) =>
        (string)
            JsonNode.Parse(card)!["data"]!["components"]![0]!["components"]!
                .AsArray()
                .First(button => (string?)button!["label"] == "Related")!["custom_id"]!;

    private static string Press(string customId) =>
        Payloads.Press(customId, permissions: "0").ToJsonString();

    /// <summary>Clients that ask one question after the other until nobody answers any more.</summary>
    private sealed class Load
    {
        private readonly RunningBot _bot;
        private readonly Task[] _clients;
        private int _answered;

        public Load(RunningBot bot)
        {
            _bot = bot;
            _clients = [.. Enumerable.Range(0, Clients).Select(_ => Task.Run(AskAsync))];
        }

        /// <summary>Answers of which only a part came.</summary>
        public ConcurrentQueue<string> Torn { get; } = new();

        public Task AnsweredAsync(int count) =>
            _bot.UntilAsync(() => Volatile.Read(ref _answered) >= count);

        public Task EndAsync() => Task.WhenAll(_clients);

        private async Task AskAsync()
        {
            using var http = _bot.NewClient();
            while (true)
            {
                HttpResponseMessage response;
                try
                {
                    using var request = _bot.Signed(Payloads.Command("actor", ("name", "Ada")));
                    response = await http.SendAsync(
                        request,
                        HttpCompletionOption.ResponseHeadersRead,
                        Cancellation
                    );
                }
                catch (HttpRequestException)
                {
                    // Not a word of an answer: it was never taken.
                    return;
                }

                using (response)
                {
                    await ReadAsync(response);
                }
            }
        }

        private async Task ReadAsync(HttpResponseMessage response)
        {
            try
            {
                var body = await response.Content.ReadAsStringAsync(Cancellation);
                if (response.StatusCode == HttpStatusCode.OK && IsWhole(body))
                {
                    Interlocked.Increment(ref _answered);
                    return;
                }

                Torn.Enqueue($"{response.StatusCode} {body}");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                Torn.Enqueue(exception.Message);
            }
        }
    }

    /// <summary>A request of which the bot has read the beginning and waits for the rest.</summary>
    private sealed class RequestUnderWay : IDisposable
    {
        private readonly TcpClient _client = new();
        private readonly byte[] _body = Encoding.UTF8.GetBytes(AskForAda());

        public static async Task<RequestUnderWay> BeginAsync(RunningBot bot)
        {
            var request = new RequestUnderWay();
            await request._client.ConnectAsync(IPAddress.Loopback, bot.Port, Cancellation);
            using var signed = bot.Signed(Encoding.UTF8.GetString(request._body));
            var headers = string.Join(
                "\r\n",
                signed.Headers.Select(each => $"{each.Key}: {each.Value.Single()}")
            );
            await request.SendAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /interactions HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nExpect: 100-continue\r\n{headers}\r\nContent-Length: {request._body.Length}\r\n\r\n"
                )
            );
            // The server says so when the endpoint begins to read.
            var go = new byte[64];
            var read = await request._client.GetStream().ReadAsync(go, Cancellation);
            Assert.StartsWith("HTTP/1.1 100 ", Encoding.ASCII.GetString(go, 0, read));
            return request;
        }

        public async Task<string> EndAsync()
        {
            await SendAsync(_body);
            using var reader = new StreamReader(_client.GetStream());
            return await reader.ReadToEndAsync(Cancellation);
        }

        public void Dispose() => _client.Dispose();

        private async Task SendAsync(byte[] bytes) =>
            await _client.GetStream().WriteAsync(bytes, Cancellation);
    }
}
