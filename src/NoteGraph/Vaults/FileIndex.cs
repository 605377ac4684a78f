using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>A file that a link can lead to.</summary>
/// <param name="Path">Its path in the vault.</param>
/// <param name="Compared">The path in the form in which paths are compared.</param>
/// <param name="Note">The place of the note that it is; null for an attachment.</param>
internal sealed record LinkedFile(string Path, string Compared, int? Note)
{
    /// <summary>Whether the file lies below a folder, at any depth.</summary>
    public bool IsBelow(string folder) =>
        folder.Length == 0
        || (
            Compared.Length > folder.Length
            && Compared[folder.Length] == '/'
            && Compared.StartsWith(folder, StringComparison.Ordinal)
        );

    /// <summary>Whether the path is a whole number of folders and names at the end of the file's.</summary>
    public bool EndsWith(string path) =>
        Compared.EndsWith(path, StringComparison.Ordinal)
        && (Compared.Length == path.Length || Compared[^(path.Length + 1)] == '/');
}

/// <summary>All files of the vault by their names, and which of them a link's path means.</summary>
/// <remarks>
/// The order is Obsidian's: a path that begins with a dot or a slash says exactly where the file lies; else the file at
/// that very path wins, then those below the folder of the note that links, then the shortest path.
/// </remarks>
internal sealed class FileIndex
{
    private const string NoteExtension = ".md";

    private readonly Dictionary<string, LinkedFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedFile[]> _byName;

    /// <param name="notes">All notes in the order of paths.</param>
    /// <param name="attachments">The paths of the other files.</param>
    public FileIndex(IEnumerable<Note> notes, IEnumerable<string> attachments)
    {
        var all = notes
            .Select((note, at) => FileAt(note.Id.Path, at))
            .Concat(attachments.Select(path => FileAt(path, null)))
            .OrderBy(file => file.Path.Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        foreach (var file in all)
        {
            _byPath.TryAdd(file.Compared, file);
        }

        _byName = all.GroupBy(file => LastPart(file.Compared), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The file that a link's path means, or null.</summary>
    /// <param name="path">The path in compared form.</param>
    /// <param name="folder">The folder of the note that links, in compared form.</param>
    public LinkedFile? Find(string path, string folder)
    {
        if (IsExplicit(path))
        {
            return Absolute(path, folder) is { } absolute ? At(absolute) : null;
        }

        var (files, whole) = Named(path);
        LinkedFile? near = null;
        LinkedFile? shortest = null;
        foreach (var file in files)
        {
            if (!file.EndsWith(whole))
            {
                continue;
            }

            if (file.Compared.Length == whole.Length)
            {
                return file;
            }

            shortest ??= file;
            near ??= file.IsBelow(folder) ? file : null;
        }

        return near ?? shortest;
    }

    /// <summary>Every file that a link's path could mean, the shortest path first.</summary>
    public IEnumerable<LinkedFile> FindAll(string path, string folder)
    {
        if (IsExplicit(path))
        {
            return Find(path, folder) is { } file ? [file] : [];
        }

        var (files, whole) = Named(path);
        return files.Where(file => file.EndsWith(whole));
    }

    /// <summary>
    /// Whether several files have a link's path with equal right: none of them lies at that very path, and not just one
    /// of them below the folder of the note that links.
    /// </summary>
    /// <param name="path">The path in compared form.</param>
    /// <param name="folder">The folder of the note that links, in compared form.</param>
    /// <param name="isRival">Which files count.</param>
    public bool IsCloseCall(string path, string folder, Predicate<LinkedFile> isRival)
    {
        if (IsExplicit(path))
        {
            return false;
        }

        var (files, whole) = Named(path);
        var (all, near) = (0, 0);
        foreach (var file in files.Length > 1 ? files : [])
        {
            if (file.EndsWith(whole) && isRival(file))
            {
                if (file.Compared.Length == whole.Length)
                {
                    return false;
                }

                all++;
                near += folder.Length > 0 && file.IsBelow(folder) ? 1 : 0;
            }
        }

        return all > 1 && near != 1;
    }

    /// <summary>Whether what a link's path means may depend on the folder of the note that links.</summary>
    public bool IsRelative(string path)
    {
        if (IsExplicit(path))
        {
            return true;
        }

        var (files, whole) = Named(path);
        return files.Length > 1 && files.Count(file => file.EndsWith(whole)) > 1;
    }

    private static LinkedFile FileAt(string path, int? note) =>
        new(path, NoteName.From(path).Value, note);

    private static bool IsExplicit(string path) =>
        path.StartsWith('/')
        || path.StartsWith("./", StringComparison.Ordinal)
        || path.StartsWith("../", StringComparison.Ordinal);

    private LinkedFile? At(string path) =>
        _byPath.GetValueOrDefault(path) ?? _byPath.GetValueOrDefault(path + NoteExtension);

    // Only a name with a dot can be a file's whole name; without one, the extension of a note is missing.
    private (LinkedFile[] Files, string Path) Named(string path)
    {
        var name = LastPart(path);
        if (
            name.Contains('.', StringComparison.Ordinal)
            && _byName.TryGetValue(name, out var files)
            && Array.Exists(files, file => file.EndsWith(path))
        )
        {
            return (files, path);
        }

        return _byName.TryGetValue(name + NoteExtension, out files)
            ? (files, path + NoteExtension)
            : ([], path);
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Null for a path that leads out of the vault.
    private static string? Absolute(string path, string folder)
    {
        List<string> parts =
            path.StartsWith('/') || folder.Length == 0 ? [] : [.. folder.Split('/')];
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
