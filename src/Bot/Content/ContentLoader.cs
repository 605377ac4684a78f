using Bot.Configuration;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>Reads the content and puts it into service, before the first question is taken.</summary>
internal sealed partial class ContentLoader(
    VaultStore store,
    IContentSource source,
    IOptions<ContentOptions> content,
    IOptions<LimitsOptions> limits,
    TimeProvider time,
    ILogger<ContentLoader> logger
) : IHostedService, IDisposable
{
    /// <summary>Held while the content is read and put into service, so that no older vault takes the place of a newer one.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>Reads the content, builds a vault of it and puts that into service.</summary>
    /// <exception cref="StartException">There is no such folder, or no note in it.</exception>
    public async Task<Vault> LoadAsync(CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        try
        {
            var vault = await ReadAsync(cancellation);
            store.Publish(vault);
            return vault;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Reads the content and builds a vault of it, which is not put into service.</summary>
    /// <exception cref="StartException">There is no such folder, or no note in it.</exception>
    public async Task<Vault> ReadAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var files = await source.ReadAsync(cancellation);
        if (files.Notes.IsEmpty)
        {
            throw new StartException(
                $"There are no notes (*.md) in {source.Place}. Name another folder with --content PATH or the setting "
                    + "Content:Path, or look at Content:Exclude."
            );
        }

        var vault = VaultBuilder.Build(
            files.Notes,
            files.Attachments,
            content.Value.ToVaultOptions(limits.Value.MaxNoteBytes),
            files.Problems,
            files.Commit
        );
        LogRead(
            vault.Notes.Length,
            vault.Notes.Count(note => note.IsActor),
            vault.Problems.Length,
            source.Place,
            (long)time.GetElapsedTime(started).TotalMilliseconds
        );
        return vault;
    }

    /// <inheritdoc />
    public void Dispose() => Gate.Dispose();

    public Task StartAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        LogLevel.Information,
        "Vault read: {Notes} notes ({Actors} actors), {Problems} problems, from {Place}, in {Milliseconds} ms."
    )]
    private partial void LogRead(
        int notes,
        int actors,
        int problems,
        string place,
        long milliseconds
    );
}
