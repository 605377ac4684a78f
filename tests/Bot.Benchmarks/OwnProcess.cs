using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Runs a part in a process of its own, so that it does not pay for the heap of another.</summary>
internal static class OwnProcess
{
    private static readonly string Assembly = $"{typeof(OwnProcess).Assembly.GetName().Name}.dll";

    /// <summary>Runs these benchmarks with other arguments, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(Program(arguments))!;
        return await EndAsync(process, cancellation);
    }

    /// <summary>The same, and returns what it wrote; null when it failed.</summary>
    /// <param name="published">The folder of another build of these benchmarks; null for the one that runs.</param>
    public static async Task<string?> ReadAsync(
        string[] arguments,
        CancellationToken cancellation,
        string? published = null
    )
    {
        var start = published is null
            ? Program(arguments)
            : new ProcessStartInfo("dotnet", [Path.Combine(published, Assembly), .. arguments]);
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
