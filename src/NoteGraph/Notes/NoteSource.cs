using System.Text;

namespace NoteGraph.Notes;

/// <summary>A file before parsing: where it lies and its bytes.</summary>
/// <param name="Path">The vault-relative path with <c>/</c> between folders.</param>
/// <param name="Content">The file's bytes, untouched. A vault keeps them, so they must not change.</param>
public sealed record NoteSource(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A source from text, for notes that come from anywhere but a file.</summary>
    public static NoteSource FromText(string path, string text) =>
        new(path, Encoding.UTF8.GetBytes(text));
}
