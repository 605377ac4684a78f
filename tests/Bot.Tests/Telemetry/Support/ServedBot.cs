using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Http;
using Bot.Tests.Support;

namespace Bot.Tests.Telemetry.Support;

/// <summary>
/// The bot as a process of its own, with its real log. What is counted and traced belongs to a process, so inside the tests'
/// own the figures of bots that other tests run would be mixed in.
/// </summary>
internal sealed class ServedBot : IAsyncDisposable
{
    private const string Announcement = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly DiscordKey _key;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly HttpClient _http = new();

    private ServedBot(DiscordKey key, Process process)
    {
        (_key, _process) = (key, process);
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_log, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The lines of the log so far.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Everything the process has written so far, on both streams.</summary>
    public string Written => string.Join('\n', _output.Concat(_log));

    public static async Task<ServedBot> StartAsync(
        ContentFolderOnDisk content,
        params (string Name, string Value)[] environment
    )
    {
        var key = new DiscordKey();
        var bot = new ServedBot(
            key,
            BotProcess.Start(
                [
                    ("DOTNET_ENVIRONMENT", "Production"),
                    ("Discord__PublicKey", key.PublicKey),
                    .. environment,
                ],
                ["serve", "--urls", "http://127.0.0.1:0", "--content", content.Path]
            )
        );
        await bot.UntilAsync(() => bot.Address is not null || bot._process.HasExited);
        bot._http.BaseAddress = new Uri(
            bot.Address ?? throw new InvalidOperationException(bot.Written)
        );
        // It listens before it has read the notes.
        await UntilAsync(
            async () =>
            {
                using var ready = await bot._http.GetAsync(
                    "/readyz",
                    TestContext.Current.CancellationToken
                );
                return ready.IsSuccessStatusCode;
            },
            () => bot.Written
        );
        return bot;
    }

    /// <summary>The answer to a well-signed interaction.</summary>
    /// <param name="headers">Headers beside the ones that Discord sends.</param>
    public async Task<JsonNode> AskAsync(
        string interaction,
        params (string Name, string Value)[] headers
    )
    {
        var body = Encoding.UTF8.GetBytes(interaction);
        using var response = await PostAsync(body, _key.Sign(BotServer.Timestamp, body), headers);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}\n{Written}");
        return JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
    }

    /// <summary>The response to a body with any signature.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string signature,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path)
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(InteractionsEndpoint.TimestampHeader, BotServer.Timestamp);
        request.Headers.Add(InteractionsEndpoint.SignatureHeader, signature);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What <c>/metrics</c> says once it meets a condition; fails when it does not in time.</summary>
    public async Task<(string Text, PrometheusText Parsed)> ScrapeAsync(
        Predicate<PrometheusText> until
    )
    {
        var scrape = (Text: "", Parsed: PrometheusText.Nothing);
        await UntilAsync(
            async () =>
            {
                var text = await _http.GetStringAsync(
                    "/metrics",
                    TestContext.Current.CancellationToken
                );
                scrape = (text, PrometheusText.Parse(text));
                return until(scrape.Parsed);
            },
            () => scrape.Text
        );
        return scrape;
    }

    /// <summary>Waits for something that will be so in a moment.</summary>
    public Task UntilAsync(Func<bool> condition) =>
        UntilAsync(() => Task.FromResult(condition()), () => Written);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _key.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private string? Address =>
        _output
            .FirstOrDefault(line => line.StartsWith(Announcement, StringComparison.Ordinal))
            ?[Announcement.Length..];

    private static async Task UntilAsync(Func<Task<bool>> condition, Func<string> state)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < Patience, $"It did not come to that.\n{state()}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
