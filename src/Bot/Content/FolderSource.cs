using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Content;

/// <summary>The notes of a folder, as they lie there.</summary>
internal sealed class FolderSource(IOptions<ContentOptions> content, IOptions<LimitsOptions> limits)
    : IContentSource
{
    /// <inheritdoc />
    public string Place => Folder;

    /// <inheritdoc cref="IContentSource.Folder" />
    public string Folder =>
        ContentFolder.Locate(
            content.Value.Path,
            Environment.CurrentDirectory,
            AppContext.BaseDirectory
        );

    /// <inheritdoc />
    public string? Concern => null;

    /// <inheritdoc />
    public Task<ContentFiles> ReadAsync(CancellationToken cancellation) =>
        ContentReader.ReadAsync(
            Folder,
            content.Value.Exclude,
            limits.Value.MaxNoteBytes,
            cancellation
        );
}
