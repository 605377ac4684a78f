using System.Collections.Frozen;

namespace NoteGraph.Parsing;

/// <summary>Tells pictures from notes and other files by their names.</summary>
public static class PictureName
{
    // The picture formats that Obsidian shows: https://help.obsidian.md/file-formats
    private static readonly FrozenSet<string> Extensions = new[]
    {
        ".avif",
        ".bmp",
        ".gif",
        ".jpeg",
        ".jpg",
        ".png",
        ".svg",
        ".webp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path in the vault has a picture's extension.</summary>
    public static bool IsPicturePath(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot >= 0 && Extensions.Contains(path[dot..].TrimEnd());
    }
}
