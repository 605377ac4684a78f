using System.Collections.Immutable;
using System.Diagnostics;
using Bot.Configuration;

namespace Bot.Benchmarks.Processes;

/// <summary>The bot in one of the ways in which it can be built and run.</summary>
/// <param name="Name">What is different about it.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Environment">Variables for the runtime.</param>
internal sealed record BotProgram(
    string Name,
    string Folder,
    ImmutableArray<(string Name, string Value)> Environment
)
{
    private const string Assembly = "Bot.dll";

    /// <summary>The bot that was built beside these benchmarks.</summary>
    public static BotProgram Built { get; } = new("as built", AppContext.BaseDirectory, []);

    /// <summary>The same with variables for the runtime.</summary>
    public BotProgram With(string name, params ImmutableArray<(string, string)> environment) =>
        this with
        {
            Name = name,
            Environment = [.. Environment, .. environment],
        };

    /// <summary>
    /// Publishes the bot with some properties to a new folder. Null, with a word on the error output, where that does not work:
    /// what compiles ahead of time comes from the package feed.
    /// </summary>
    public static async Task<BotProgram?> PublishAsync(
        string name,
        string folder,
        string[] properties,
        CancellationToken cancellation
    )
    {
        if (SourceTree.Above(AppContext.BaseDirectory) is not { } repository)
        {
            await Console.Error.WriteLineAsync($"{name}: there is no source here to publish.");
            return null;
        }

        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(repository, "src", "Bot"),
                    "--configuration",
                    "Release",
                    "--use-current-runtime",
                    "--output",
                    folder,
                    // What some of these need more than the bot itself is not for its own list of packages.
                    "-p:NuGetLockFilePath=obj/measured.lock.json",
                    .. properties,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync(cancellation);
        await publish.WaitForExitAsync(cancellation);
        if (publish.ExitCode == 0)
        {
            return new BotProgram(name, folder, []);
        }

        await Console.Error.WriteLineAsync($"{name}: could not be published.\n{output}");
        return null;
    }

    /// <summary>How to start it with some arguments.</summary>
    public ProcessStartInfo Start(params string[] arguments)
    {
        // One that carries its own runtime is a program of its own.
        var own = Path.Combine(Folder, "Bot");
        var start = File.Exists(Path.Combine(Folder, "libcoreclr.so"))
            ? new ProcessStartInfo(own, arguments)
            : new ProcessStartInfo("dotnet", [Path.Combine(Folder, Assembly), .. arguments]);
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
