using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Http;

namespace Bot.Tests.Support;

/// <summary>
/// The program as a process of its own that serves, so that it can be ended, starved and misled for real, and so that what is
/// counted, traced and logged is its own.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly DiscordKey _key;
    private readonly string _state;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _log = new();

    private RunningBot(Process process, DiscordKey key, string state, int port)
    {
        (_process, _key, _state, Port) = (process, key, state, port);
        Http = NewClient();
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_log, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public HttpClient Http { get; }

    /// <summary>The lines of its log so far.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>What it has written so far, to both streams.</summary>
    public string Written => string.Join('\n', _output.Concat(_log));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the bot on a free port, and waits until it is ready.</summary>
    /// <param name="settings">Settings on the command line.</param>
    /// <param name="environment">Variables of its environment.</param>
    /// <param name="program">What runs it, such as a program that changes the user; none for nothing.</param>
    public static async Task<RunningBot> StartAsync(
        ContentFolderOnDisk content,
        IEnumerable<(string Name, string Value)>? settings = null,
        IEnumerable<(string Name, string Value)>? environment = null,
        string[]? program = null
    )
    {
        var key = new DiscordKey();
        var port = FreePort();
        // It makes the folder itself, so that it is its own whatever user it runs as.
        var state = Path.Combine(Path.GetTempPath(), $"bot-state-{Guid.NewGuid():N}");
        string[] command =
        [
            .. program ?? [],
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
            "serve",
            "--content",
            content.Path,
            "--urls",
            AddressOf(port),
        ];
        var all = new Dictionary<string, string?>(NoLimits.Settings)
        {
            ["Discord:PublicKey"] = key.PublicKey,
            ["Content:StateFolder"] = state,
        };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var start = new ProcessStartInfo(
            command[0],
            [
                .. command[1..],
                .. all.SelectMany(each => (string[])["--set", $"{each.Key}={each.Value}"]),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Any user may be there.
            WorkingDirectory = Path.GetTempPath(),
            Environment =
            {
                // From a build it would run as for development.
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_CLI_HOME"] = Path.GetTempPath(),
            },
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        var bot = new RunningBot(Process.Start(start)!, key, state, port);
        await bot.UntilAsync(bot.IsReadyAsync);
        return bot;
    }

    /// <summary>A shell that does something and then turns into the bot; for <see cref="StartAsync"/>.</summary>
    /// <param name="before">What it does, such as setting a limit.</param>
    /// <param name="redirect">Where the bot's streams go instead of to the test.</param>
    public static string[] Shell(string before, string redirect = "")
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are tried on Linux.");
        return ["/bin/sh", "-c", $"{before}; exec \"$@\" {redirect}", "sh"];
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
        new() { BaseAddress = new Uri(AddressOf(Port)), Timeout = Patience };

    /// <summary>The first answer to a well-signed interaction; on a busy machine that may be a deferral.</summary>
    /// <param name="headers">Headers beside the ones that Discord sends.</param>
    public async Task<string> AskAsync(
        string interaction,
        params (string Name, string Value)[] headers
    )
    {
        using var request = Signed(interaction);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Http.SendAsync(request, Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}\n{Written}");
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
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are tried on Linux.");
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

    /// <summary>Waits until something is so; fails when it cannot become so any more, because the process has ended.</summary>
    public Task UntilAsync(Func<Task<bool>> isSo) =>
        Eventually.TrueAsync(
            async () =>
            {
                var hasEnded = _process.HasExited;
                var isNow = await isSo();
                Assert.True(isNow || !hasEnded, $"The process has ended.\n{Written}");
                return isNow;
            },
            () => Written
        );

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}})" />
    public Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _key.Dispose();
        if (Directory.Exists(_state))
        {
            Directory.Delete(_state, recursive: true);
        }
    }

    private async Task<bool> IsReadyAsync()
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

    private static string AddressOf(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
