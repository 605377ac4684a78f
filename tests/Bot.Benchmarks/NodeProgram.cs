using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Programs for Node with packages from npm, in a folder of its own that goes when all is done.</summary>
internal sealed class NodeProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("node-");

    private NodeProgram() { }

    /// <summary>
    /// Takes scripts and the <c>package.json</c> beside them, and fetches what that names. Null, with a word on the error output, where
    /// that does not work.
    /// </summary>
    /// <param name="folder">A folder among the benchmarks' files.</param>
    public static async Task<NodeProgram?> InstallAsync(
        string folder,
        string[] scripts,
        CancellationToken cancellation
    )
    {
        var program = new NodeProgram();
        foreach (var file in scripts.Append("package.json"))
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, folder, file), program.PathOf(file));
        }

        try
        {
            var (exitCode, _) = await program.RunAsync(
                "npm",
                ["install", "--silent", "--no-audit", "--no-fund"],
                cancellation
            );
            if (exitCode == 0)
            {
                return program;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
        }

        await Console.Error.WriteLineAsync(
            $"{string.Join(", ", scripts)}: Node is needed and what npm fetches for it; one of them is not to be had."
        );
        program.Dispose();
        return null;
    }

    /// <summary>Where a script lies, with its packages around it.</summary>
    public string PathOf(string script) => Path.Combine(_folder.FullName, script);

    /// <summary>Runs a script and returns its exit code and what it printed.</summary>
    /// <param name="arguments">The script and its arguments.</param>
    public Task<(int ExitCode, string Output)> RunAsync(
        string[] arguments,
        CancellationToken cancellation
    ) => RunAsync("node", arguments, cancellation);

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        string[] arguments,
        CancellationToken cancellation
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder.FullName,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output);
    }
}
