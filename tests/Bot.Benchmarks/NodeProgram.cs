using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>A program for Node with packages from npm, in a folder of its own that goes when all is done.</summary>
internal sealed class NodeProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("node-");
    private readonly string _script;

    private NodeProgram(string script) => _script = script;

    /// <summary>
    /// Takes a script and the <c>package.json</c> beside it, and fetches what that names. Null, with a word on the error output, where
    /// that does not work.
    /// </summary>
    /// <param name="folder">A folder among the benchmarks' files.</param>
    public static async Task<NodeProgram?> InstallAsync(
        string folder,
        string script,
        CancellationToken cancellation
    )
    {
        var program = new NodeProgram(script);
        foreach (var file in (string[])["package.json", script])
        {
            File.Copy(
                Path.Combine(AppContext.BaseDirectory, folder, file),
                Path.Combine(program._folder.FullName, file)
            );
        }

        try
        {
            var (exitCode, _) = await program.RunAsync(
                "npm",
                ["install", "--silent"],
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
            $"{script} needs Node and what npm fetches for it; one of them is not to be had."
        );
        program.Dispose();
        return null;
    }

    /// <summary>Runs the script and returns its exit code and what it printed.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(
        string[] arguments,
        CancellationToken cancellation
    ) => RunAsync("node", [_script, .. arguments], cancellation);

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
