using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Runs a part in a process of its own, so that it does not pay for the heap of another.</summary>
internal static class OwnProcess
{
    /// <summary>Runs these benchmarks with other arguments, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        // Started with the program dotnet, that is the process, and it wants to know what to run.
        var program = Environment.ProcessPath!;
        string[] assembly =
            Path.GetFileNameWithoutExtension(program) == "dotnet"
                ? [typeof(OwnProcess).Assembly.Location]
                : [];
        using var process = Process.Start(program, [.. assembly, .. arguments]);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
