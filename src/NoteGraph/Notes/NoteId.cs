namespace NoteGraph.Notes;

/// <summary>
/// The identity of a note: its path in the vault, with <c>/</c> between folders and with its extension,
/// for example <c>Actors/Jan Leike.md</c>. Ordered by ordinal comparison of the path.
/// </summary>
/// <param name="Path">The vault-relative path as the file system spells it.</param>
public readonly record struct NoteId(string Path) : IComparable<NoteId>
{
    /// <summary>The file name without its folder and without the extension <c>.md</c>.</summary>
    public string Stem
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }
    }

    /// <summary>The folder the note lies in, without a trailing <c>/</c>; empty at the top of the vault.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    /// <inheritdoc />
    public int CompareTo(NoteId other) => string.CompareOrdinal(Path, other.Path);

    /// <inheritdoc />
    public override string ToString() => Path;

    public static bool operator <(NoteId left, NoteId right) => left.CompareTo(right) < 0;

    public static bool operator <=(NoteId left, NoteId right) => left.CompareTo(right) <= 0;

    public static bool operator >(NoteId left, NoteId right) => left.CompareTo(right) > 0;

    public static bool operator >=(NoteId left, NoteId right) => left.CompareTo(right) >= 0;
}
