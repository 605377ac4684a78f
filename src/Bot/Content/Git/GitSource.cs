using Bot.Configuration;
using Microsoft.Extensions.Options;
using NoteGraph.Notes;

namespace Bot.Content.Git;

/// <summary>
/// The notes of a branch of a repository. Each read fetches first; files are then taken out of the commit itself, so that
/// nothing is ever read half written, and of those that were read before only what differs.
/// </summary>
internal sealed partial class GitSource : IContentSource, IDisposable
{
    private const string Suffix = ".md";

    private readonly GitOptions _options;
    private readonly ContentOptions _content;
    private readonly int _maxBytes;
    private readonly StateFolder _state;
    private readonly TimeProvider _time;
    private readonly ILogger<GitSource> _logger;
    private readonly GitProgram _git;
    private readonly GitAddress _address;
    private readonly CancellationTokenSource _end = new();
    private Dictionary<string, ReadOnlyMemory<byte>> _contents = [];
    private bool _hasServed;

    public GitSource(
        IOptions<GitOptions> options,
        IOptions<ContentOptions> content,
        IOptions<LimitsOptions> limits,
        StateFolder state,
        TimeProvider time,
        ILogger<GitSource> logger
    )
    {
        (_options, _content, _state, _time, _logger) = (
            options.Value,
            content.Value,
            state,
            time,
            logger
        );
        _maxBytes = limits.Value.MaxNoteBytes + 1;
        _address = GitAddress.Read(_options.Url!, out _)!;
        _git = new GitProgram(_address, _options, time);
        Place = string.Concat(
            _address.Shown,
            _options.Branch is { Length: > 0 } branch ? $" (branch {branch})" : "",
            Folders is { Length: > 0 } folders ? $", folder {folders}" : ""
        );
    }

    /// <inheritdoc />
    public string Place { get; }

    /// <inheritdoc />
    public string? Folder => null;

    /// <inheritdoc />
    public string? Concern { get; private set; }

    /// <inheritdoc />
    public string RemedyWithoutNotes =>
        "Look at Content:Git:Path, the folder in the repository, at Content:Git:Branch, and at Content:Exclude.";

    private string Folders => _options.Path?.TrimEnd('/') ?? "";

    /// <inheritdoc />
    public async Task<ContentFiles> ReadAsync(ContentLook look, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            _end.Token
        );
        try
        {
            using var alone = await _state.TakeAsync("git", _time, either.Token);
            var clone = new GitClone(_git, _state.PathOf("git"), _address, _options.Branch);
            var files = await ReadAsync(clone, either.Token);
            _hasServed = true;
            return files;
        }
        catch (GitException exception)
        {
            throw new StartException($"{Place} {exception.Message}", exception);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A fetch that is under way ends with the program.
        _end.Cancel();
        _end.Dispose();
    }

    private async Task<ContentFiles> ReadAsync(GitClone clone, CancellationToken cancellation)
    {
        var commit = await CommitAsync(clone, cancellation);
        try
        {
            return await FilesAsync(clone, commit, cancellation);
        }
        catch (GitException exception) when (!exception.IsPatienceOver && Concern is null)
        {
            LogBroken(exception.Message);
            commit = await clone.FetchAnewAsync(cancellation);
            return await FilesAsync(clone, commit, cancellation);
        }
    }

    // Where nothing is in service yet, what was fetched the last time is better than nothing.
    private async Task<string> CommitAsync(GitClone clone, CancellationToken cancellation)
    {
        try
        {
            var commit = await clone.FetchAsync(cancellation);
            Concern = null;
            return commit;
        }
        catch (GitException exception)
        {
            if (_hasServed || await clone.LastAsync(cancellation) is not { } last)
            {
                throw;
            }

            Concern = $"It {exception.Message} The notes are those that were fetched before.";
            LogServingLast(last, Place, exception.Message);
            return last;
        }
    }

    private async Task<ContentFiles> FilesAsync(
        GitClone clone,
        string commit,
        CancellationToken cancellation
    )
    {
        var files = await ListAsync(clone, commit, cancellation);
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var links = await ContentsAsync(clone, files.Where(file => file.IsLink), cancellation);
        var isExcluded = ExcludePatterns.Matching(_content.Exclude);
        var shown = files
            .Where(file => !IsHidden(file.Path) && !isExcluded(file.Path))
            .Select(file => (file.Path, Real: GitTree.Follow(file, byPath, links)))
            .Where(file => file.Real is not null)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToLookup(
                file => file.Path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase),
                file => (file.Path, file.Real!.Value.Id)
            );
        var contents = await ContentsAsync(
            clone,
            shown[true].Select(note => new GitFile(note.Path, note.Id, false)),
            cancellation
        );
        _contents = contents;
        var notes = shown[true].ToLookup(note => LfsPointer.Is(contents[note.Id].Span));
        return new ContentFiles(
            [.. notes[false].Select(note => new NoteSource(note.Path, contents[note.Id]))],
            [.. shown[false].Select(file => file.Path)],
            [.. notes[true].Select(note => LfsPointer.Problem(note.Path))],
            commit
        );
    }

    private async Task<List<GitFile>> ListAsync(
        GitClone clone,
        string commit,
        CancellationToken cancellation
    )
    {
        byte[] listing;
        try
        {
            listing = await _git.RunAsync(
                clone.Folder,
                ["ls-tree", "-r", "-z", "--full-tree", $"{commit}:{Folders}"],
                cancellation
            );
        }
        catch (GitException) when (Folders.Length > 0)
        {
            // Anything else that is wrong with it shows without the folder as well.
            await _git.RunAsync(clone.Folder, ["ls-tree", commit], cancellation);
            throw new StartException(
                $"{Place}: there is no such folder in commit {commit}. Look at Content:Git:Path."
            );
        }

        return [.. GitTree.Read(listing).DistinctBy(file => file.Path, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<string, ReadOnlyMemory<byte>>> ContentsAsync(
        GitClone clone,
        IEnumerable<GitFile> files,
        CancellationToken cancellation
    )
    {
        var ids = files.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        var known = _contents
            .Where(content => ids.Contains(content.Key))
            .ToDictionary(StringComparer.Ordinal);
        var read = await GitObjects.ReadAsync(
            _git,
            clone.Folder,
            [.. ids.Where(id => !known.ContainsKey(id))],
            _maxBytes,
            cancellation
        );
        foreach (var (id, content) in known)
        {
            read[id] = content;
        }

        return read;
    }

    private static bool IsHidden(string path) =>
        path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    [LoggerMessage(
        LogLevel.Warning,
        "Serving commit {Commit}, which was fetched before: {Place} {Reason}"
    )]
    private partial void LogServingLast(string commit, string place, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "The clone is broken and is fetched anew. The repository {Reason}"
    )]
    private partial void LogBroken(string reason);
}
