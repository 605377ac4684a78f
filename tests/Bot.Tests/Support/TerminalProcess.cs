using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>Runs the program on a terminal, which the program <c>script</c> of Linux plays.</summary>
internal static class TerminalProcess
{
    private const string Script = "/usr/bin/script";

    /// <summary>What the terminal got, of both streams; skips the test where there is no such program.</summary>
    public static async Task<string> RunAsync(
        (string Name, string Value)[] environment,
        params string[] arguments
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), $"No {Script} here.");
        string[] command =
        [
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
            .. arguments,
        ];
        var start = new ProcessStartInfo(Script)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                "--quiet",
                "--command",
                string.Join(' ', command.Select(Quoted)),
                "/dev/null",
            },
            Environment = { ["TERM"] = "xterm", ["NO_COLOR"] = "" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return output;
    }

    private static string Quoted(string argument) =>
        $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
