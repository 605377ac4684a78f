using System.ComponentModel;
using System.Diagnostics;
using Bot.Gateway.Tests.StandIn;

namespace Bot.Gateway.Tests.DiscordJs;

/// <summary>The bot in <c>client.mjs</c> in a process of its own. Skips the test where Node.js, npm or the registry is missing.</summary>
internal sealed class DiscordJsClient : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DiscordJs");
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(2);

    // Once for all tests, however it ends.
    private static readonly Lazy<Task<string?>> Missing = new(InstallAsync);

    private readonly Process _process;

    private DiscordJsClient(Process process)
    {
        _process = process;
        Errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it complained of, once it has ended.</summary>
    public Task<string> Errors { get; }

    public static async Task<DiscordJsClient> StartAsync(DiscordStandIn discord)
    {
        var missing = await Missing.Value;
        Assert.SkipWhen(missing is not null, missing ?? "");
        var api = discord.ApiBaseUrl[..discord.ApiBaseUrl.LastIndexOf('/')];
        var node = Run("node", "client.mjs", api, discord.Options.Token);
        Assert.SkipWhen(node is null, "Node.js is not here to run discord.js with.");
        return new DiscordJsClient(node!);
    }

    /// <summary>Has it leave Discord and end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <returns>Why discord.js is not here; null when it is.</returns>
    private static async Task<string?> InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js")))
        {
            return null;
        }

        using var npm = Run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        if (npm is null)
        {
            return "npm is not here to install discord.js with.";
        }

        using var limit = new CancellationTokenSource(InstallLimit);
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = npm.StandardError.ReadToEndAsync(limit.Token);
            await npm.WaitForExitAsync(limit.Token);
            return npm.ExitCode == 0
                ? null
                : $"npm could not install discord.js: {await errors} {await output}";
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            return "npm did not install discord.js in time.";
        }
    }

    private static Process? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
