using NoteGraph.Notes;

namespace Bot.Content.Folder;

/// <summary>What can be wrong with a file or folder so that it is not read.</summary>
internal static class FileProblems
{
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
}
