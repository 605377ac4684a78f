using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Bot.Content.Git;

/// <summary>
/// Runs the program git on one bare repository, without a shell, and with nothing that a repository or a remote could have
/// run: no hooks, no filters, no helpers, and no other way to a remote than the one of the configured address.
/// </summary>
/// <remarks>
/// The program is preferred to LibGit2Sharp, the library on NuGet that could do the same: it is kept up by those who keep up
/// Git itself, it has SSH, proxies and certificates as the machine is set up, and a remote that hangs can be ended with its
/// process. Objects are read as they are, so there is no work tree that could be half written.
/// Source: git, "git" (environment variables), "git-config".
/// </remarks>
internal sealed class GitProgram(GitAddress remote, GitOptions options, TimeProvider time)
{
    /// <summary>Variables that git and its helpers need to reach a remote; all others, secrets among them, are kept from it.</summary>
    private static readonly string[] Kept =
    [
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "TMPDIR",
        "XDG_CONFIG_HOME",
        "SSH_AUTH_SOCK",
        "GIT_SSH",
        "GIT_SSH_COMMAND",
        "GIT_SSL_CAINFO",
        "GIT_SSL_CAPATH",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "http_proxy",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
        "no_proxy",
        "NO_PROXY",
        "SystemRoot",
        "USERPROFILE",
        "APPDATA",
        "TEMP",
        "PATHEXT",
    ];

    private static readonly string Nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.TimeoutSeconds);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="GitException">It failed, took too long, or there is no git.</exception>
    public async Task<byte[]> RunAsync(
        string repository,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    )
    {
        using var output = new MemoryStream();
        await RunAsync(
            repository,
            arguments,
            async (process, token) =>
            {
                process.StandardInput.Close();
                await process.StandardOutput.BaseStream.CopyToAsync(output, token);
            },
            cancellation
        );
        return output.ToArray();
    }

    /// <summary>Runs a command to its end while something talks with it.</summary>
    /// <param name="talk">Writes what it is to read and reads what it writes, to the end of both.</param>
    /// <inheritdoc cref="RunAsync(string, IEnumerable{string}, CancellationToken)" path="/exception" />
    public async Task RunAsync(
        string repository,
        IEnumerable<string> arguments,
        Func<Process, CancellationToken, Task> talk,
        CancellationToken cancellation
    )
    {
        using var process = Start(repository, arguments);
        using var patience = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token,
            cancellation
        );
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await talk(process, either.Token);
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new GitException(
                $"did not answer within the {options.TimeoutSeconds} s of Content:Git:TimeoutSeconds.",
                isPatienceOver: true
            );
        }
        catch (IOException) when (!either.IsCancellationRequested)
        {
            // It has ended before it was told everything; why stands in what it wrote.
        }
        finally
        {
            await EndAsync(process);
        }

        if (process.ExitCode != 0)
        {
            throw new GitException(GitFailure.Explain(await error, options));
        }
    }

    // Git leaves the talking with a remote to a process of its own, which has to end as well.
    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private Process Start(string repository, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = System.IO.Path.GetDirectoryName(repository)!,
        };
        foreach (var argument in (string[])[$"--git-dir={repository}", .. Settings()])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new GitException(
                $"cannot be read: the program git does not run here ({exception.Message}). Install it, or have the notes in a folder and name that with Content:Path."
            );
        }
    }

    private static IEnumerable<string> Settings() =>
        (
            (string[])
                [
                    $"core.hooksPath={Nowhere}",
                    $"core.attributesFile={Nowhere}",
                    "core.fsmonitor=false",
                    "credential.helper=",
                    "gc.autoDetach=false",
                    "maintenance.autoDetach=false",
                    "gc.pruneExpire=now",
                ]
        ).SelectMany(setting => (string[])["-c", setting]);

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        var kept = Kept.Where(environment.ContainsKey)
            .ToDictionary(name => name, name => environment[name]);
        environment.Clear();
        foreach (var (name, value) in kept)
        {
            environment[name] = value;
        }

        environment["LC_ALL"] = "C";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_ASKPASS"] = "";
        environment["SSH_ASKPASS"] = "";
        environment["GIT_ALLOW_PROTOCOL"] = remote.Protocol;
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_LFS_SKIP_SMUDGE"] = "1";
        if (!kept.ContainsKey("GIT_SSH") && !kept.ContainsKey("GIT_SSH_COMMAND"))
        {
            // A question, such as for a passphrase, would wait for an answer that nobody gives.
            environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes";
        }

        if (remote.IsHttp && options.Token is { Length: > 0 } token)
        {
            AddCredentials(environment, token);
        }
    }

    // In the environment of the process alone: a command line is seen by everybody on the machine, and a file remains.
    // Git sends this header wherever a server redirects it to, so that no redirection is followed with it.
    private void AddCredentials(IDictionary<string, string?> environment, string token)
    {
        environment["GIT_CONFIG_COUNT"] = "2";
        environment["GIT_CONFIG_KEY_0"] = "http.extraHeader";
        environment["GIT_CONFIG_VALUE_0"] =
            $"Authorization: Basic {GitFailure.Encoded(options.Username, token)}";
        environment["GIT_CONFIG_KEY_1"] = "http.followRedirects";
        environment["GIT_CONFIG_VALUE_1"] = "false";
    }
}
