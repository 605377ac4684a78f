using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Runs a part in a process of its own, so that it does not pay for the heap of another.</summary>
internal static class OwnProcess
{
    /// <summary>Runs these benchmarks with other arguments, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(Program(arguments))!;
        return await EndAsync(process, cancellation);
    }

    /// <summary>The same, and returns what it wrote; null when it failed.</summary>
    public static async Task<string?> ReadAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = Program(arguments);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        return await EndAsync(process, cancellation) == 0 ? await output : null;
    }

    // Started with the program dotnet, that is the process, and it wants to know what to run.
    private static ProcessStartInfo Program(string[] arguments)
    {
        var program = Environment.ProcessPath!;
        string[] assembly =
            Path.GetFileNameWithoutExtension(program) == "dotnet"
                ? [typeof(OwnProcess).Assembly.Location]
                : [];
        return new ProcessStartInfo(program, [.. assembly, .. arguments]);
    }

    private static async Task<int> EndAsync(Process process, CancellationToken cancellation)
    {
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
