using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error, byte[] OutputBytes);

/// <summary>Runs the program as a shell would, so that exit codes and both streams are the real ones.</summary>
internal static class BotProcess
{
    /// <summary>
    /// What a shell does so that, as on a full disk, each write of a file fails. The signal that says so would end the
    /// process, and the runtime keeps its own code in a file unless told not to.
    /// </summary>
    public const string NoFileGrows =
        "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string State = Directory.CreateTempSubdirectory("bot-state-").FullName;

    static BotProcess() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(State, recursive: true);

    public static Task<ProcessResult> RunAsync(params string[] arguments) =>
        RunAsync([], arguments);

    public static Task<ProcessResult> RunAsync(
        (string Name, string Value)[] environment,
        params string[] arguments
    ) => EndAsync(Start(environment, arguments));

    /// <summary>Runs the program with its output sent elsewhere, such as <c>&gt; /dev/full</c>.</summary>
    public static Task<ProcessResult> RunRedirectedAsync(
        string redirection,
        params string[] arguments
    ) => EndAsync(Start([], arguments, redirection));

    /// <summary>The same where no file can grow.</summary>
    public static Task<ProcessResult> RunCrampedAsync(
        string redirection,
        params string[] arguments
    ) => EndAsync(Start([], arguments, redirection, $"{NoFileGrows};"));

    private static async Task<ProcessResult> EndAsync(Process started)
    {
        using var process = started;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        patience.CancelAfter(Patience);
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await copying;
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var bytes = output.ToArray();
        return new ProcessResult(
            process.ExitCode,
            System.Text.Encoding.UTF8.GetString(bytes),
            await error,
            bytes
        );
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(
        (string Name, string Value)[] environment,
        string[] arguments,
        string? redirection = null,
        string before = ""
    )
    {
        var start = new ProcessStartInfo(redirection is null ? "dotnet" : "/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        if (redirection is not null)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"{before} exec dotnet \"$0\" \"$@\" {redirection}");
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of a test is kept where the user's own bots keep what they do.
        start.Environment["Content__StateFolder"] = State;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
