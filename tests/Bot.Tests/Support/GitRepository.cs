using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>A repository with one branch, <c>main</c>, that goes away with the test.</summary>
internal sealed class GitRepository : IDisposable
{
    public const string Skip = "The program git is not there.";

    public GitRepository() => Git("init", "--quiet", "--initial-branch=main");

    /// <summary>Whether there is a git to test with.</summary>
    public static bool IsPossible { get; } = HasGit();

    public string Path { get; } = Directory.CreateTempSubdirectory("bot-repository-").FullName;

    public string Url => "file://" + Path;

    public GitRepository With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public GitRepository With(string path, byte[] bytes)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public GitRepository WithLink(string path, string target)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, target);
        return this;
    }

    /// <summary>Commits whatever is in the folder.</summary>
    /// <returns>The commit.</returns>
    public string Commit(params string[] more)
    {
        Git("add", "--all");
        Git(["commit", "--quiet", "--allow-empty", "--message=Change", .. more]);
        return Head;
    }

    public string Head => Git("rev-parse", "HEAD").Trim();

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path,
        };
        string[] settings =
        [
            "-c",
            "user.name=Robin",
            "-c",
            "user.email=robin@example.org",
            "-c",
            "core.autocrlf=false",
            "-c",
            "commit.gpgSign=false",
        ];
        foreach (var argument in (string[])[.. settings, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(
            process.ExitCode == 0,
            $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}"
        );
        return output;
    }

    public void Dispose()
    {
        foreach (
            var file in new DirectoryInfo(Path).EnumerateFiles(
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.ReparsePoint,
                }
            )
        )
        {
            // Git writes objects as read-only files, which not every system lets go.
            file.IsReadOnly = false;
        }

        Directory.Delete(Path, recursive: true);
    }

    private static bool HasGit()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
