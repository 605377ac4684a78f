using Microsoft.Extensions.FileSystemGlobbing;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>Reads the files of a content folder.</summary>
internal static class ContentReader
{
    /// <summary>
    /// Reads every note below a folder. Left out are hidden files and folders, what the patterns exclude, linked
    /// folders (what they lead to inside the folder is read in its own place) and linked files that lead out of it.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="exclude">Patterns of vault-relative paths.</param>
    /// <param name="maxNoteBytes">Of a larger note only one byte more than this is read, enough to tell that it is too large.</param>
    public static async Task<ContentFiles> ReadAsync(
        string folder,
        IReadOnlyCollection<string> exclude,
        int maxNoteBytes,
        CancellationToken cancellation
    )
    {
        var walk = ContentWalk.Of(folder, Matching(exclude));
        var sources = new NoteSource?[walk.Notes.Length];
        var problems = new VaultProblem?[walk.Notes.Length];
        await Parallel.ForAsync(
            0,
            walk.Notes.Length,
            cancellation,
            async (index, token) =>
            {
                var file = walk.Notes[index];
                try
                {
                    var bytes = await ReadAsync(file.FullPath, maxNoteBytes, token);
                    if (LfsPointer.Is(bytes.Span))
                    {
                        problems[index] = LfsPointer.Problem(file.VaultPath);
                    }
                    else
                    {
                        sources[index] = new NoteSource(file.VaultPath, bytes);
                    }
                }
                catch (Exception exception)
                    when (exception is IOException or UnauthorizedAccessException)
                {
                    problems[index] = Unreadable(file.VaultPath, exception);
                }
            }
        );

        return new ContentFiles(
            [.. sources.OfType<NoteSource>()],
            walk.Attachments,
            [.. walk.Problems, .. problems.OfType<VaultProblem>()]
        );
    }

    /// <summary>The problem of a file or folder that cannot be read.</summary>
    public static VaultProblem Unreadable(string vaultPath, Exception exception) =>
        new(
            ProblemCode.Unreadable,
            vaultPath,
            1,
            exception is UnauthorizedAccessException
                ? "The bot may not read this."
                : "This could not be read.",
            "Look at its permissions and at the disk, then load the content again."
        );

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        string path,
        int maxBytes,
        CancellationToken cancellation
    )
    {
        using var handle = File.OpenHandle(path, options: FileOptions.Asynchronous);
        var length = (int)Math.Min(RandomAccess.GetLength(handle), (long)maxBytes + 1);
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var read = 0;
        while (
            read < length
            && await RandomAccess.ReadAsync(handle, bytes.AsMemory(read), read, cancellation)
                is > 0
                    and var more
        )
        {
            read += more;
        }

        return bytes.AsMemory(0, read);
    }

    /// <summary>Tells which vault-relative paths patterns leave out.</summary>
    public static Predicate<string> Matching(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return _ => false;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        return path => matcher.Match(path).HasMatches;
    }
}
