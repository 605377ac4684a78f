using System.Security.Cryptography;
using System.Text;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>A fingerprint of content.</summary>
internal static class ContentRevision
{
    private const int Bytes = 8;

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
        for (var at = 0; at < sources.Length; at++)
        {
            Append(whole, sources[at].Path);
            whole.AppendData(fingerprints[at]);
        }

        foreach (var attachment in attachments)
        {
            Append(whole, attachment);
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static void Append(IncrementalHash hash, string path)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(path));
        hash.AppendData([0]);
    }
}
