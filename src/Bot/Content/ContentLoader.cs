using Bot.Configuration;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Options;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>Reads the content and makes a vault of it.</summary>
internal sealed partial class ContentLoader(
    VaultStore store,
    IContentSource source,
    IOptions<ContentOptions> content,
    IOptions<LimitsOptions> limits,
    TimeProvider time,
    ILogger<ContentLoader> logger
) : IDisposable
{
    private readonly VaultOptions _options = content.Value.ToVaultOptions(
        limits.Value.MaxNoteBytes
    );
    private ContentFiles? _files;
    private ContentFiles? _filesBefore;

    /// <summary>Whether a vault is in service.</summary>
    public bool HasPublished => !store.Current.Notes.IsEmpty;

    /// <summary>Held while the content is read and put into service, so that no older vault takes the place of a newer one.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <inheritdoc cref="LoadAsync(Action{Vault}, CancellationToken)" />
    public Task<Vault> LoadAsync(CancellationToken cancellation) =>
        LoadAsync(_ => { }, cancellation);

    /// <summary>Reads the content, builds a vault of it and puts that into service.</summary>
    /// <param name="whenServed">Called with what is in service now, before anything else is read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="StartException">There is no such folder.</exception>
    /// <exception cref="NothingToShowException">There is no note in it that may be shown.</exception>
    public async Task<Vault> LoadAsync(Action<Vault> whenServed, CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        try
        {
            Vault vault;
            using (BotActivity.Start("load"))
            {
                vault = await ReadAsync(cancellation);
                store.Publish(vault);
            }

            whenServed(vault);
            return vault;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Reads the content and builds a vault of it, which is not put into service.</summary>
    /// <exception cref="StartException">There is no such folder.</exception>
    /// <exception cref="NothingToShowException">There is no note in it that may be shown.</exception>
    public async Task<Vault> ReadAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        return Build(await ReadFilesAsync(ContentLook.Whole, null, cancellation), started);
    }

    /// <summary>The same, but looks only where something may have changed.</summary>
    /// <returns>Null when nothing has changed since it was last read.</returns>
    /// <exception cref="StartException">There is no such folder.</exception>
    /// <exception cref="NothingToShowException">There is no note in it that may be shown.</exception>
    public async Task<Vault?> ReadChangesAsync(ContentLook look, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var before = _files;
        var files = await ReadFilesAsync(look, before, cancellation);
        return ReferenceEquals(files, before) ? null : Build(files, started);
    }

    /// <summary>
    /// Lets what was read last count as not read, since nobody wanted to put it into service: it has changed at the next
    /// look if it had at this one.
    /// </summary>
    public void Forget() => _files = _filesBefore;

    private Vault Build(ContentFiles files, long started)
    {
        if (files.Notes.IsEmpty)
        {
            Keep(files);
            throw NothingToShowException.NoNotes(source.Place, source.RemedyWithoutNotes);
        }

        // Only now: what breaks off in between is read again at the next look.
        var vault = Parse(files);
        Keep(files);
        if (vault.Notes.IsEmpty)
        {
            throw NothingToShowException.AllWithheld(source.Place);
        }

        LogRead(
            vault.Notes.Length,
            vault.Notes.Count(note => note.IsActor),
            source.Place,
            (long)time.GetElapsedTime(started).TotalMilliseconds
        );
        return vault;
    }

    private void Keep(ContentFiles files) => (_filesBefore, _files) = (_files, files);

    private async Task<ContentFiles> ReadFilesAsync(
        ContentLook look,
        ContentFiles? before,
        CancellationToken cancellation
    )
    {
        using var span = BotActivity.Start("read");
        var files = await source.ReadAsync(look, cancellation);
        if (ReferenceEquals(files, before))
        {
            span.Discard();
        }

        return files;
    }

    private Vault Parse(ContentFiles files)
    {
        using var span = BotActivity.Start("parse");
        var vault = VaultBuilder.Build(
            files.Notes,
            files.Attachments,
            _options,
            files.Problems,
            files.Commit,
            store.Current,
            // Readers come first as soon as there are any.
            HasPublished ? Math.Max(1, Environment.ProcessorCount / 2) : -1
        );
        if (HasPublished)
        {
            vault.Prepare(store.Current);
        }

        return vault;
    }

    /// <inheritdoc />
    public void Dispose() => Gate.Dispose();

    [LoggerMessage(
        LogLevel.Information,
        "Vault read: {Notes} notes ({Actors} actors), from {Place}, in {Milliseconds} ms."
    )]
    private partial void LogRead(int notes, int actors, string place, long milliseconds);
}
