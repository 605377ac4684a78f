using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>A fingerprint of content.</summary>
internal static class ContentRevision
{
    private const int Bytes = 8;

    // A call for each path costs more than hashing it.
    private const int ChunkBytes = 64 * 1024;

    /// <summary>A fingerprint of the bytes of one file.</summary>
    public static byte[] Of(NoteSource source) => SHA256.HashData(source.Content.Span);

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
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new ArrayBufferWriter<byte>(ChunkBytes);
        for (var at = 0; at < sources.Length; at++)
        {
            Append(bytes, sources[at].Path);
            bytes.Write(fingerprints[at]);
            if (bytes.WrittenCount > ChunkBytes)
            {
                whole.AppendData(bytes.WrittenSpan);
                bytes.ResetWrittenCount();
            }
        }

        foreach (var attachment in attachments)
        {
            Append(bytes, attachment);
        }

        whole.AppendData(bytes.WrittenSpan);
        return Convert.ToHexStringLower(whole.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static void Append(ArrayBufferWriter<byte> bytes, string path)
    {
        Encoding.UTF8.GetBytes(path, bytes);
        bytes.Write("\0"u8);
    }
}
