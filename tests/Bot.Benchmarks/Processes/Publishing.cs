using System.Diagnostics;
using Bot.Configuration;

namespace Bot.Benchmarks.Processes;

/// <summary>Publishes a project of the repository that these benchmarks were built in.</summary>
internal static class Publishing
{
    /// <summary>As a program for the runtime that is installed, which is how the image has it.</summary>
    public static readonly string[] Plain = ["--no-self-contained", "-p:UseAppHost=false"];

    /// <summary>Compiled ahead of time, which the image is as well.</summary>
    public static readonly string[] Ahead = ["-p:PublishReadyToRun=true"];

    /// <summary>
    /// Publishes a project with some properties to a new folder. False, with a word on the error output, where that does not work:
    /// what compiles ahead of time comes from the package feed.
    /// </summary>
    /// <param name="name">What is measured of it.</param>
    /// <param name="project">The folder of the project, from the top of the repository.</param>
    public static async Task<bool> TryAsync(
        string name,
        string project,
        string folder,
        string[] properties,
        CancellationToken cancellation
    )
    {
        if (SourceTree.Above(AppContext.BaseDirectory) is not { } repository)
        {
            await Console.Error.WriteLineAsync($"{name}: there is no source here to publish.");
            return false;
        }

        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(repository, project),
                    "--configuration",
                    "Release",
                    "--use-current-runtime",
                    "--output",
                    folder,
                    // What some of these need more than the project itself is not for its own list of packages.
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
            return true;
        }

        await Console.Error.WriteLineAsync($"{name}: could not be published.\n{output}");
        return false;
    }
}
