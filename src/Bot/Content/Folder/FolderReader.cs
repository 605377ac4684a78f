using System.Collections.Immutable;
using NoteGraph.Notes;

namespace Bot.Content.Folder;

/// <summary>
/// Reads the files of a content folder, and the next time only those that may have changed. For one caller at a time.
/// </summary>
/// <param name="exclude">Patterns of vault-relative paths that are left out.</param>
/// <param name="maxNoteBytes">Of a larger note only one byte more than this is read, enough to tell that it is too large.</param>
/// <param name="time">Tells how old a file is.</param>
internal sealed class FolderReader(
    IReadOnlyCollection<string> exclude,
    int maxNoteBytes,
    TimeProvider time
)
{
    private readonly Predicate<string> _isExcluded = ExcludePatterns.Matching(exclude);
    private readonly Dictionary<string, KnownFile> _known = new(StringComparer.Ordinal);
    private ContentWalk? _walk;
    private ContentFiles? _files;

    /// <summary>Vault-relative paths of files that were being written all the time, so that their last state is not known.</summary>
    public ImmutableArray<string> Busy { get; private set; } = [];

    /// <summary>
    /// Reads what the look asks for. Left out are hidden files and folders, what the patterns exclude, linked folders (what
    /// they lead to inside the folder is read in its own place) and linked files that lead out of it.
    /// </summary>
    /// <returns>All files; the same object as the last time when nothing has changed.</returns>
    /// <exception cref="Configuration.StartException">The folder cannot be listed.</exception>
    public async Task<ContentFiles> ReadAsync(
        string folder,
        ContentLook look,
        CancellationToken cancellation
    )
    {
        var before = _walk?.IsOf(folder) == true ? _walk : null;
        using var readers = new FileReaders(
            file => LookAtAsync(file, look, before, cancellation),
            cancellation
        );
        var walking = Task.Run(() => Walk(folder, look, before, readers.Add), cancellation);
        await ((Task)walking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var reading = readers.EndAsync();
        // What is wrong with the folder is said before what is wrong with a file.
        await Task.WhenAll(walking, reading);

        // Nothing is taken over before all was read, so that a look that is broken off changes nothing.
        return Take(await walking, before, await reading);
    }

    private ContentWalk Walk(
        string folder,
        ContentLook look,
        ContentWalk? before,
        Action<ContentFile[]> whenFound
    ) =>
        before is not null && look is ContentLook.At at
            ? before.Again(at.Paths, whenFound)
            : ContentWalk.Of(folder, _isExcluded, before, whenFound);

    private ValueTask<KnownFile?> LookAtAsync(
        ContentFile file,
        ContentLook look,
        ContentWalk? before,
        CancellationToken cancellation
    )
    {
        var known = before is null ? null : _known.GetValueOrDefault(file.VaultPath);
        return
            look == ContentLook.Quick
            && known is { IsSettled: true }
            && known.Stamp == FileStamp.Of(file.FullPath)
            ? ValueTask.FromResult<KnownFile?>(known)
            : ReadAsync(file, known, before is null, cancellation);
    }

    private async ValueTask<KnownFile?> ReadAsync(
        ContentFile file,
        KnownFile? known,
        bool isFirst,
        CancellationToken cancellation
    )
    {
        try
        {
            var started = time.GetUtcNow();
            return
                await SteadyFile.ReadAsync(
                    file.FullPath,
                    file.MayBeNoFile,
                    maxNoteBytes + 1,
                    isFirst,
                    time,
                    cancellation
                )
                    is { } state
                ? Known(file, state, known, started)
                : KnownFile.Unread(known, FileProblems.Busy(file.VaultPath), isBusy: true);
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return KnownFile.Unread(known, FileProblems.Unreadable(file.VaultPath, exception));
        }
    }

    private static KnownFile Known(
        ContentFile file,
        FileState state,
        KnownFile? known,
        DateTimeOffset at
    ) =>
        LfsPointer.Is(state.Bytes.Span)
            ? KnownFile.Read(state.Stamp, null, LfsPointer.Problem(file.VaultPath), at)
            : KnownFile.Read(
                state.Stamp,
                known?.Source is { } source && source.Content.Span.SequenceEqual(state.Bytes.Span)
                    ? source
                    : new NoteSource(file.VaultPath, state.Bytes),
                null,
                at
            );

    private ContentFiles Take(
        ContentWalk walk,
        ContentWalk? before,
        IReadOnlyCollection<ReadFile> read
    )
    {
        var isSame = before is not null && _files is not null && walk.HasSamePaths(before);
        if (before is null)
        {
            _known.Clear();
        }

        foreach (var gone in walk.Gone)
        {
            _known.Remove(gone);
        }

        _known.EnsureCapacity(walk.Notes.Length);
        foreach (var (file, state) in read)
        {
            var old = _known.GetValueOrDefault(file.VaultPath);
            isSame &= state?.Source == old?.Source && state?.Problem == old?.Problem;
            if (state is not null)
            {
                _known[file.VaultPath] = state;
            }
            else
            {
                _known.Remove(file.VaultPath);
            }
        }

        _walk = walk;
        Busy =
        [
            .. read.Where(each => each.State is { IsBusy: true })
                .Select(each => each.File.VaultPath)
                .Order(StringComparer.Ordinal),
        ];
        return isSame ? _files! : _files = Files(walk);
    }

    private ContentFiles Files(ContentWalk walk)
    {
        var notes = ImmutableArray.CreateBuilder<NoteSource>(walk.Notes.Length);
        var problems = ImmutableArray.CreateBuilder<VaultProblem>();
        problems.AddRange(walk.Problems);
        foreach (var file in walk.Notes)
        {
            if (_known.TryGetValue(file.VaultPath, out var known))
            {
                if (known.Source is { } source)
                {
                    notes.Add(source);
                }

                if (known.Problem is { } problem)
                {
                    problems.Add(problem);
                }
            }
        }

        return new ContentFiles(
            notes.DrainToImmutable(),
            walk.Attachments,
            problems.DrainToImmutable()
        );
    }
}
