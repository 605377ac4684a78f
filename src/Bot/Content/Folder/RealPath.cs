namespace Bot.Content.Folder;

/// <summary>Paths with every symbolic link in them followed, folders on the way included.</summary>
internal static class RealPath
{
    /// <summary>The operating system gives up at this many links as well.</summary>
    public const int MaxLinks = 40;

    /// <summary>The path of what a path leads to; null when it leads nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var resolved = root;
        var pending = new Stack<string>();
        PushParts(pending, full[root.Length..]);
        while (pending.TryPop(out var part))
        {
            // ".." means the parent of what the links so far lead to, not of how they are spelt.
            var next =
                part == ".." ? Path.GetDirectoryName(resolved) ?? root : Path.Join(resolved, part);
            if (part is "." or ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = part == "." ? resolved : next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            resolved = Path.IsPathRooted(target) ? root : resolved;
            PushParts(pending, target);
        }

        return Path.Exists(resolved) ? resolved : null;
    }

    /// <summary>Whether a real path lies below a real folder.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static void PushParts(Stack<string> pending, string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Reverse())
        {
            pending.Push(part);
        }
    }
}
