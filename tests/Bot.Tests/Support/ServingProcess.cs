using System.Diagnostics;
using System.Net;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>The program in a process of its own, serving its preview page, so that it can be killed or be another user.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private ServingProcess(Process process, string address) =>
        (_process, _http.BaseAddress) = (process, new Uri(address));

    /// <summary>Starts the program and waits until it listens.</summary>
    /// <param name="program">What runs it, such as a program that changes the user; empty for nothing.</param>
    public static async Task<ServingProcess> StartAsync(string contentPath, params string[] program)
    {
        string[] command =
        [
            .. program,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
            "--urls",
            "http://127.0.0.1:0",
            "--content",
            contentPath,
            "--set",
            "Preview:Enabled=true",
            "--set",
            $"Content:StateFolder={Path.Combine(Path.GetTempPath(), Path.GetFileName(contentPath) + "-state")}",
        ];
        var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
                Environment = { ["DOTNET_CLI_HOME"] = Path.GetTempPath() },
            }
        )!;
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(Token);
            Assert.NotNull(line);
        } while (!line.StartsWith("Listening on ", StringComparison.Ordinal));

        _ = process.StandardOutput.ReadToEndAsync(Token);
        return new ServingProcess(process, line["Listening on ".Length..]);
    }

    /// <summary>Waits until notes are in service.</summary>
    public Task ReadyAsync() =>
        Eventually.TrueAsync(
            async () =>
            {
                using var ready = await _http.GetAsync("/readyz", Token);
                return ready.StatusCode == HttpStatusCode.OK;
            },
            "ready"
        );

    /// <summary>The answer to a command with a name.</summary>
    public async Task<string> AskAsync(string command, string name)
    {
        using var answer = await _http.PostAsync(
            "/preview/interactions",
            new StringContent(
                Payloads.Command(command, ("name", name)),
                Encoding.UTF8,
                "application/json"
            ),
            Token
        );
        return await answer.Content.ReadAsStringAsync(Token);
    }

    /// <summary>Ends the process without a word.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _http.Dispose();
        _process.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
