using NoteGraph.Notes;

namespace Bot.Content;

/// <summary>
/// What stands in place of a file that Git's Large File Storage keeps elsewhere.
/// Source: Git LFS, "Git LFS Specification", The Pointer.
/// </summary>
internal static class LfsPointer
{
    private const int Longest = 1024;

    private static ReadOnlySpan<byte> Begin => "version https://git-lfs.github.com/spec/v"u8;

    /// <summary>Whether the content of a file is a pointer.</summary>
    public static bool Is(ReadOnlySpan<byte> content) =>
        content.Length < Longest && content.StartsWith(Begin);

    /// <summary>The problem of a note in whose place there is a pointer.</summary>
    public static VaultProblem Problem(string vaultPath) =>
        new(
            ProblemCode.Unreadable,
            vaultPath,
            1,
            "This is a pointer of Git LFS; the note itself is kept elsewhere.",
            "Take notes out of Git LFS: git lfs untrack \"*.md\", then git lfs migrate export --include \"*.md\"."
        );
}
