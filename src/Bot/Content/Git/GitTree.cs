using System.Text;
using Bot.Content.Folder;

namespace Bot.Content.Git;

/// <summary>A file in a commit.</summary>
/// <param name="Path">Its path below the folder with the notes.</param>
/// <param name="Id">The id of its content.</param>
/// <param name="IsLink">Whether its content is the path of another file.</param>
internal readonly record struct GitFile(string Path, string Id, bool IsLink);

/// <summary>The files of a commit. What is no file, such as another repository within, is left out.</summary>
internal static class GitTree
{
    private const string Link = "120000";

    /// <summary>Reads what <c>git ls-tree -r -z</c> writes; the names in it are any bytes but a zero.</summary>
    public static IEnumerable<GitFile> Read(byte[] listing)
    {
        foreach (
            var entry in Encoding
                .UTF8.GetString(listing)
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry[..tab].Split(' ') is [var mode, "blob", var id])
            {
                yield return new GitFile(entry[(tab + 1)..], id, mode == Link);
            }
        }
    }

    /// <summary>
    /// The file that a link leads to, by way of other links too; null when it leads out of the tree, to nothing or in a
    /// circle. A link to a folder leads to no file.
    /// </summary>
    /// <param name="files">All files by path.</param>
    /// <param name="targets">The content of links by id.</param>
    public static GitFile? Follow(
        GitFile file,
        IReadOnlyDictionary<string, GitFile> files,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> targets
    )
    {
        for (var hops = 0; file.IsLink; hops++)
        {
            if (
                hops == RealPath.MaxLinks
                || !targets.TryGetValue(file.Id, out var target)
                || Below(file.Path, Encoding.UTF8.GetString(target.Span)) is not { } path
                || !files.TryGetValue(path, out file)
            )
            {
                return null;
            }
        }

        return file;
    }

    private static string? Below(string link, string target)
    {
        if (target.StartsWith('/'))
        {
            return null;
        }

        var parts = new Stack<string>(link.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && !parts.TryPop(out _))
            {
                return null;
            }

            if (part is not (".." or "." or ""))
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }
}
