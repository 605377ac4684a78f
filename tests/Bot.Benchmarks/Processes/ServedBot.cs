using System.Diagnostics;
using System.Net;
using System.Text;
using Bot.Benchmarks.Endpoint;
using Bot.Http;
using Bot.Tests.Support;

namespace Bot.Benchmarks.Processes;

/// <summary>The bot in a process of its own, asked over HTTP with signatures as Discord asks.</summary>
internal sealed class ServedBot : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Each try takes processor time that the bot would use to come up.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly DiscordKey _key;
    private readonly DirectoryInfo _state;

    private ServedBot(Process process, HttpClient http, DiscordKey key, DirectoryInfo state) =>
        (_process, _http, _key, _state) = (process, http, key, state);

    /// <summary>Starts the process; it need not listen yet.</summary>
    public static ServedBot Start(BotProgram program, string vault)
    {
        var key = new DiscordKey();
        var state = Directory.CreateTempSubdirectory("bot-state-");
        var address = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        var start = program.Start("serve", "--content", vault, "--urls", address);
        start.Environment["Discord__PublicKey"] = key.PublicKey;
        foreach (var (name, value) in NoLimits.Settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["Content__StateFolder"] = state.FullName;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        // What it says is not wanted, but has to be taken off it.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new ServedBot(
            process,
            new HttpClient { BaseAddress = new Uri(address) },
            key,
            state
        );
    }

    /// <summary>Processor time that the process has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory that the process has now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>
    /// Posts an interaction, again and again while nothing listens, until the answer holds a text.
    /// </summary>
    /// <exception cref="InvalidOperationException">The process ended, or such an answer did not come.</exception>
    public async Task<string> AskAsync(
        Func<string> interaction,
        string expected,
        CancellationToken cancellation
    )
    {
        var begin = Stopwatch.GetTimestamp();
        var answer = "no answer";
        while (Stopwatch.GetElapsedTime(begin) < Patience)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException(
                    $"The bot ended with exit code {_process.ExitCode}."
                );
            }

            try
            {
                answer = await PostAsync(interaction(), cancellation);
                if (answer.Contains(expected, StringComparison.Ordinal))
                {
                    return answer;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(BetweenTries, cancellation);
        }

        throw new InvalidOperationException($"The bot did not come to answer; it said: {answer}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _http.Dispose();
        _key.Dispose();
        _state.Delete(recursive: true);
    }

    private async Task<string> PostAsync(string interaction, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(interaction);
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString("0", null);
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path)
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(InteractionsEndpoint.TimestampHeader, timestamp);
        request.Headers.Add(InteractionsEndpoint.SignatureHeader, _key.Sign(timestamp, body));
        using var response = await _http.SendAsync(request, cancellation);
        return response.StatusCode is HttpStatusCode.OK
            ? await response.Content.ReadAsStringAsync(cancellation)
            : response.StatusCode.ToString();
    }
}
