using Microsoft.Extensions.FileSystemGlobbing;
using NoteGraph.Notes;

namespace Bot.Content;

/// <summary>Reads the files of a content folder.</summary>
internal static class ContentReader
{
    /// <summary>Reads every note below a folder, as <see cref="FolderReader"/> does the first time.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="exclude">Patterns of vault-relative paths.</param>
    /// <param name="maxNoteBytes">Of a larger note only one byte more than this is read, enough to tell that it is too large.</param>
    public static Task<ContentFiles> ReadAsync(
        string folder,
        IReadOnlyCollection<string> exclude,
        int maxNoteBytes,
        CancellationToken cancellation
    ) =>
        new FolderReader(exclude, maxNoteBytes, TimeProvider.System).ReadAsync(
            folder,
            ContentLook.Whole,
            cancellation
        );

    /// <summary>The problem of a file that is being written all the time.</summary>
    public static VaultProblem Busy(string vaultPath) =>
        new(
            ProblemCode.Unreadable,
            vaultPath,
            1,
            "This was being written all the time, so it could not be read.",
            "Nothing: it is read as soon as it stays as it is."
        );

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

    /// <summary>The problem of a file or folder whose name is bytes that are no text.</summary>
    public static VaultProblem Unnamable(string vaultPath) =>
        new(
            ProblemCode.Unreadable,
            vaultPath,
            1,
            "Its name is not UTF-8, so it cannot be opened.",
            "Rename it; convmv turns the names of a whole folder into UTF-8."
        );

    /// <summary>Whether a text is a pattern that <see cref="Matching"/> takes: not one that leads up anywhere.</summary>
    public static bool IsPattern(string? text) =>
        text is not null && !text.Split('/', '\\').Contains("..");

    /// <summary>Tells which vault-relative paths patterns leave out.</summary>
    /// <exception cref="ArgumentException">One of them has <c>..</c> as a part of its path, and no path in the vault has.</exception>
    public static Predicate<string> Matching(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return _ => false;
        }

        if (!patterns.All(IsPattern))
        {
            // The matcher itself takes one that begins so, and then nothing is left out.
            throw new ArgumentException("A pattern has .. in it.", nameof(patterns));
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        matcher.AddIncludePatterns(patterns.Select(BelowFolder).OfType<string>());
        return path => matcher.Match(path).HasMatches;
    }

    // Whoever names a folder means what lies in it. Null for what names none, or many things.
    private static string? BelowFolder(string pattern) =>
        pattern.TrimEnd('/', '\\') is { Length: > 0 } folder
        && !folder.Split('/', '\\')[^1].Contains('*', StringComparison.Ordinal)
            ? folder + "/**"
            : null;
}
