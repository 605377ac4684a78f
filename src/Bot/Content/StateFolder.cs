using System.Security.Cryptography;
using System.Text;
using Bot.Configuration;
using Bot.Content.Git;
using Microsoft.Extensions.Options;

namespace Bot.Content;

/// <summary>The folder for what the bot itself keeps from one start to the next: a clone, and who reloaded what.</summary>
internal sealed class StateFolder(IOptions<ContentOptions> content, IOptions<GitOptions> git)
{
    private const string Name = "note-bot";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The full path of something in the folder, whether it is there or not.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Takes something in the folder for this process alone, and waits while another process has it.</summary>
    /// <returns>What gives it back. The system does so when the process ends, however it ends.</returns>
    /// <exception cref="StartException">Another process keeps it, or the folder cannot be written to.</exception>
    public async Task<IDisposable> TakeAsync(
        string name,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var path = PathOf(name + ".lock");
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Folder);
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                if (exception is not IOException || !File.Exists(path))
                {
                    throw new StartException(
                        $"The folder {Folder} cannot be written to: {exception.Message} Name another one with Content:StateFolder.",
                        exception
                    );
                }

                if (time.GetElapsedTime(started) > Patience)
                {
                    throw new StartException(
                        $"Another process has {path}. Give each bot a folder of its own with Content:StateFolder.",
                        exception
                    );
                }
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private string Folder =>
        content.Value.StateFolder is { Length: > 0 } folder ? Path.GetFullPath(folder) : Default;

    // One for each place that notes come from, so that bots for several vaults do not get into each other's way.
    private string Default
    {
        get
        {
            var place = git.Value.Url is { Length: > 0 } url
                ? url
                : Path.GetFullPath(content.Value.Path);
            var data = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            );
            return Path.Combine(
                data.Length > 0 ? data : Path.GetTempPath(),
                Name,
                Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, 4)
                )
            );
        }
    }
}
