using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Http;
using Bot.Tests.Support;

namespace Bot.Tests.Faults;

/// <summary>The program as a process of its own that serves, so that it can be ended, starved and misled for real.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // One user asks for all.
    private static readonly (string Name, string Value)[] NoLimits =
    [
        ("Limits:UserPerMinute", "0"),
        ("Limits:GuildPerMinute", "0"),
        ("Limits:RowsPerMinute", "0"),
        ("Limits:ReloadsPerMinute", "0"),
    ];

    private readonly Process _process;
    private readonly DiscordKey _key;
    private readonly ConcurrentQueue<string> _log = new();

    private RunningBot(Process process, DiscordKey key, int port)
    {
        (_process, _key, Port) = (process, key, port);
        Http = NewClient();
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public HttpClient Http { get; }

    /// <summary>What it has written so far, to both streams.</summary>
    public string Log => string.Join('\n', _log);

    public bool HasEnded => _process.HasExited;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the bot on a port, and waits until it is ready.</summary>
    /// <param name="before">What a shell does before it turns into the bot, such as setting a limit.</param>
    /// <param name="redirect">Where its streams go instead of to the test.</param>
    public static async Task<RunningBot> StartAsync(
        ContentFolderOnDisk content,
        DiscordKey key,
        int port,
        (string Name, string Value)[]? settings = null,
        string before = ":",
        string redirect = ""
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals and limits are tried on Linux.");
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            ArgumentList =
            {
                "-c",
                $"{before}; exec \"$@\" {redirect}",
                "sh",
                "dotnet",
                Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
                "serve",
                "--content",
                content.Path,
                "--urls",
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            },
        };
        foreach (
            var (name, value) in NoLimits
                .Prepend(("Discord:PublicKey", key.PublicKey))
                .Concat(settings ?? [])
        )
        {
            start.ArgumentList.Add("--set");
            start.ArgumentList.Add($"{name}={value}");
        }

        var bot = new RunningBot(Process.Start(start)!, key, port);
        await bot.UntilAsync(bot.IsReadyAsync);
        return bot;
    }

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A client with connections of its own.</summary>
    public HttpClient NewClient() =>
        new()
        {
            BaseAddress = new Uri(
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")
            ),
            Timeout = Patience,
        };

    /// <summary>The first answer to a well-signed interaction; on a busy machine that may be a deferral.</summary>
    public async Task<string> AskAsync(string interaction)
    {
        using var request = Signed(interaction);
        using var response = await Http.SendAsync(request, Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}\n{Log}");
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Asks until the answer contains a text, since a busy machine may have to defer it or leave out rows.</summary>
    /// <param name="interaction">Makes the interaction, another one each time.</param>
    public async Task<string> AskUntilAsync(Func<string> interaction, string text)
    {
        var answer = "";
        await UntilAsync(async () =>
        {
            answer = await AskAsync(interaction());
            return answer.Contains(text, StringComparison.Ordinal);
        });
        return answer;
    }

    /// <summary>A request with a signature for the time of the test, whatever the bot's clock says.</summary>
    public HttpRequestMessage Signed(string interaction)
    {
        var body = Encoding.UTF8.GetBytes(interaction);
        return new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path)
        {
            Content = new ByteArrayContent(body),
            Headers =
            {
                { InteractionsEndpoint.TimestampHeader, BotServer.Timestamp },
                { InteractionsEndpoint.SignatureHeader, _key.Sign(BotServer.Timestamp, body) },
            },
        };
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    /// <summary>Asks it to end, as a container's host does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start(
            "/bin/sh",
            ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]
        );
        kill.WaitForExit();
    }

    /// <summary>The exit code, once it has ended by itself and everything it wrote is here.</summary>
    public async Task<int> EndedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience || _process.HasExited)
            {
                Assert.Fail($"It did not happen in time.\n{Log}");
            }

            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Whether it answers that it is ready.</summary>
    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync("/readyz", Cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
