using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Content.Folder;

/// <summary>The notes of a folder, as they lie there. For one reader at a time.</summary>
internal sealed class FolderSource(
    IOptions<ContentOptions> content,
    IOptions<LimitsOptions> limits,
    TimeProvider time
) : IContentSource
{
    private readonly FolderReader _reader = new(
        content.Value.Exclude,
        limits.Value.MaxNoteBytes,
        time
    );

    private string? _folder;

    /// <inheritdoc />
    public string Place => _folder ?? content.Value.Path;

    /// <inheritdoc cref="IContentSource.Folder" />
    /// <remarks>Once it was found it stays the one, so that another of its name never takes its place.</remarks>
    public string Folder
    {
        get
        {
            _folder ??= ContentFolder.Locate(
                content.Value.Path,
                Environment.CurrentDirectory,
                AppContext.BaseDirectory
            );
            return Directory.Exists(_folder)
                ? _folder
                : throw new StartException(
                    $"The folder with the notes is not there any more: {_folder}. It is read again when it is back."
                );
        }
    }

    /// <inheritdoc />
    public string? Concern => null;

    /// <inheritdoc />
    public string RemedyWithoutNotes =>
        "Name another folder with --content PATH or the setting Content:Path, or look at Content:Exclude.";

    /// <inheritdoc cref="FolderReader.Busy" />
    public IReadOnlyCollection<string> Busy => _reader.Busy;

    /// <inheritdoc />
    public Task<ContentFiles> ReadAsync(ContentLook look, CancellationToken cancellation) =>
        _reader.ReadAsync(Folder, look, cancellation);
}
