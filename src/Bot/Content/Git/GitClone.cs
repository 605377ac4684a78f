using System.Security.Cryptography;
using System.Text;

namespace Bot.Content.Git;

/// <summary>
/// A bare repository that holds what was fetched last, and no history. Whoever uses it has it alone. It may be left by a
/// process that was killed at any point: what stands in the way is cleared, and what is broken is fetched anew beside it and
/// then put in its place.
/// </summary>
internal sealed class GitClone(GitProgram git, string folder, GitAddress remote, string? branch)
{
    // What was fetched from another address, or of another branch, is never taken for this one.
    private readonly string _reference =
        "refs/bot/"
        + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{remote.Text}\n{branch}")).AsSpan(0, 8)
        );

    private readonly string _fresh = folder + ".new";
    private readonly string _old = folder + ".old";

    /// <summary>The folder that git knows as its own.</summary>
    public string Folder => folder;

    /// <summary>Fetches what the branch is now, whatever it was before.</summary>
    /// <returns>The commit.</returns>
    /// <exception cref="GitException">The remote cannot be reached or refuses, or nothing can be kept here.</exception>
    public async Task<string> FetchAsync(CancellationToken cancellation)
    {
        OnDisk(Recover);
        try
        {
            return await FetchIntoAsync(folder, cancellation);
        }
        catch (GitException exception) when (!exception.IsPatienceOver)
        {
            if (await IsSoundAsync(cancellation))
            {
                throw;
            }

            return await FetchAnewAsync(cancellation);
        }
    }

    /// <summary>Fetches everything into a new folder, which then takes the place of the old one.</summary>
    /// <inheritdoc cref="FetchAsync" path="/returns" />
    /// <inheritdoc cref="FetchAsync" path="/exception" />
    public async Task<string> FetchAnewAsync(CancellationToken cancellation)
    {
        OnDisk(() => Delete(_fresh));
        var commit = await FetchIntoAsync(_fresh, cancellation);
        OnDisk(() =>
        {
            Delete(_old);
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, _old);
            }

            Directory.Move(_fresh, folder);
            Delete(_old);
        });
        return commit;
    }

    /// <summary>The commit that was fetched last; null when there is none.</summary>
    public async Task<string?> LastAsync(CancellationToken cancellation)
    {
        try
        {
            return Directory.Exists(folder) ? await CommitAsync(folder, cancellation) : null;
        }
        catch (GitException)
        {
            return null;
        }
    }

    // Between the two renames of a fetch anew there is no clone, and what was fetched is whole.
    private void Recover()
    {
        if (
            !Directory.Exists(folder)
            && ((string[])[_fresh, _old]).FirstOrDefault(Directory.Exists) is { } left
        )
        {
            Directory.Move(left, folder);
        }
    }

    private async Task<string> FetchIntoAsync(string repository, CancellationToken cancellation)
    {
        OnDisk(() =>
        {
            Directory.CreateDirectory(repository);
            ClearLocks(repository);
        });
        await git.RunAsync(repository, ["init", "--quiet", "--bare", "--template="], cancellation);
        var source = string.IsNullOrEmpty(branch) ? "HEAD" : $"refs/heads/{branch}";
        await git.RunAsync(
            repository,
            [
                "fetch",
                "--quiet",
                "--depth=1",
                "--force",
                "--no-tags",
                "--no-recurse-submodules",
                "--no-write-fetch-head",
                "--",
                remote.Text,
                $"+{source}:{_reference}",
            ],
            cancellation
        );
        return await CommitAsync(repository, cancellation);
    }

    private async Task<string> CommitAsync(string repository, CancellationToken cancellation)
    {
        var output = await git.RunAsync(
            repository,
            ["rev-parse", "--verify", "--quiet", $"{_reference}^{{commit}}"],
            cancellation
        );
        return Encoding.ASCII.GetString(output).Trim();
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancellation)
    {
        try
        {
            await git.RunAsync(
                folder,
                ["fsck", "--connectivity-only", "--no-dangling", "--no-progress"],
                cancellation
            );
            return true;
        }
        catch (GitException)
        {
            return false;
        }
    }

    // Nobody else works here, so a lock is one that a killed process has left.
    private static void ClearLocks(string repository)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        foreach (var path in Directory.EnumerateFiles(repository, "*.lock", options))
        {
            File.Delete(path);
        }
    }

    private static void OnDisk(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GitException(
                $"cannot be kept: {exception.Message} Look at the folder Content:StateFolder."
            );
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
