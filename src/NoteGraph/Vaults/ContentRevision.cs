using System.IO.Hashing;
using System.Runtime.InteropServices;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// A fingerprint of content, which tells states of it apart. It is no proof against somebody who makes up notes to have the
/// same one: whoever may write notes is trusted.
/// </summary>
/// <remarks>
/// Its longer and newer kin read with vectors. Code for those cannot be compiled ahead, and would take a tenth of the first
/// load of a vault before it is compiled well.
/// </remarks>
internal static class ContentRevision
{
    /// <summary>A fingerprint of the bytes of one file.</summary>
    public static byte[] Of(NoteSource source) => XxHash64.Hash(source.Content.Span);

    /// <summary>16 hexadecimal digits that depend on every path and every byte of the notes, and on nothing else.</summary>
    /// <param name="sources">The notes, ordered by path.</param>
    /// <param name="fingerprints">The fingerprint of each note.</param>
    /// <param name="attachments">Paths of the other files, ordered.</param>
    public static string Of(
        NoteSource[] sources,
        byte[][] fingerprints,
        IEnumerable<string> attachments
    )
    {
        var whole = new XxHash64();
        for (var at = 0; at < sources.Length; at++)
        {
            Append(whole, sources[at].Path);
            whole.Append(fingerprints[at]);
        }

        foreach (var attachment in attachments)
        {
            Append(whole, attachment);
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static void Append(XxHash64 hash, string path)
    {
        hash.Append(MemoryMarshal.AsBytes(path.AsSpan()));
        hash.Append("\0\0"u8);
    }
}
