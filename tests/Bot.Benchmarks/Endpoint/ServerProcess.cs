using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks.Endpoint;

/// <summary>A server in a process of its own, so that its memory and its share of the processor are its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    // The share of a processor that a server may take and still count as idle.
    private const double Idle = 0.05;

    private readonly Process _process;
    private readonly DirectoryInfo _state;

    private ServerProcess(Process process, DirectoryInfo state, int port) =>
        (_process, _state, Port) = (process, state, port);

    public int Port { get; }

    /// <summary>What it has taken of the processor so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>
    /// Starts a server and waits until it answers and has nothing left to do for itself, such as indexing texts, which would be
    /// counted as the work of the first requests.
    /// </summary>
    /// <param name="command">The program and its arguments, given the port to listen on.</param>
    /// <param name="ready">The path that answers as soon as it is ready.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not get ready in time.</exception>
    public static async Task<ServerProcess> StartAsync(Func<int, string[]> command, string ready)
    {
        var port = FreePort();
        var state = Directory.CreateTempSubdirectory("bot-state-");
        // What it logs costs it what it costs, and goes nowhere.
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1", "sh" },
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                // From a build it would run as for development.
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Content__StateFolder"] = state.FullName,
            },
        };
        foreach (var argument in command(port))
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start)!, state, port);
        await server.UntilReadyAsync(ready, string.Join(' ', command(port)));
        await server.UntilIdleAsync();
        return server;
    }

    /// <summary>The most memory it has, in megabytes, from now until the token is cancelled.</summary>
    public async Task<double> PeakMegabytesAsync(CancellationToken until)
    {
        var peak = 0L;
        while (!until.IsCancellationRequested)
        {
            _process.Refresh();
            peak = Math.Max(peak, _process.WorkingSet64);
            await Task.Delay(250, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak / 1e6;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _state.Delete(recursive: true);
    }

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilIdleAsync()
    {
        var start = Stopwatch.GetTimestamp();
        TimeSpan before;
        do
        {
            before = ProcessorTime;
            await Task.Delay(Look);
        } while (
            ProcessorTime - before > Look * Idle && Stopwatch.GetElapsedTime(start) < Patience
        );
    }

    private async Task UntilReadyAsync(string path, string command)
    {
        using var http = new HttpClient();
        var address = new Uri(
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}")
        );
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Patience && !_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(address);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"This did not get ready: {command}");
    }
}
