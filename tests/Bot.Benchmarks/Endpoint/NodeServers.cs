using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Endpoint;

/// <summary>Servers on Node that check signatures and answer a constant, with their libraries from npm in a folder of their own.</summary>
internal sealed class NodeServers : IDisposable
{
    private static readonly string[] Scripts = ["express.mjs", "slash-create.mjs"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("endpoint-");

    private NodeServers() { }

    /// <summary>Names and commands.</summary>
    public IEnumerable<(string Name, Func<int, string[]> Command)> Commands(string publicKey) =>
        Scripts.Select<string, (string, Func<int, string[]>)>(script =>
            (
                script == "express.mjs" ? "discord-interactions on express" : "slash-create",
                port =>
                    [
                        "node",
                        Path.Combine(_folder.FullName, script),
                        port.ToString(CultureInfo.InvariantCulture),
                        publicKey,
                    ]
            )
        );

    /// <summary>Fetches the libraries; null, with a line that says why, where that does not work.</summary>
    public static async Task<NodeServers?> InstallAsync(CancellationToken cancellation)
    {
        var servers = new NodeServers();
        foreach (var file in Scripts.Append("package.json"))
        {
            File.Copy(
                Path.Combine(AppContext.BaseDirectory, "Endpoint", "Node", file),
                Path.Combine(servers._folder.FullName, file)
            );
        }

        try
        {
            using var npm = Process.Start(
                new ProcessStartInfo("npm", ["install", "--silent", "--no-audit", "--no-fund"])
                {
                    WorkingDirectory = servers._folder.FullName,
                }
            )!;
            await npm.WaitForExitAsync(cancellation);
            if (npm.ExitCode == 0)
            {
                return servers;
            }

            Console.WriteLine("Node is left out: npm could not install its libraries.");
        }
        catch (Win32Exception exception)
        {
            Console.WriteLine($"Node is left out: {exception.Message}");
        }

        servers.Dispose();
        return null;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
