using System.Security.Cryptography;
using System.Text;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>A fingerprint of content.</summary>
internal static class ContentRevision
{
    private const int Bytes = 8;

    /// <summary>16 hexadecimal digits that depend on every path and every byte of the notes, and on nothing else.</summary>
    /// <param name="sources">The notes, ordered by path.</param>
    /// <param name="attachments">Paths of the other files, in any order.</param>
    public static string Of(NoteSource[] sources, IEnumerable<string> attachments)
    {
        var hashes = new byte[sources.Length][];
        Parallel.For(
            0,
            sources.Length,
            at => hashes[at] = SHA256.HashData(sources[at].Content.Span)
        );

        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0; at < sources.Length; at++)
        {
            Append(whole, sources[at].Path);
            whole.AppendData(hashes[at]);
        }

        foreach (var attachment in attachments.Order(StringComparer.Ordinal))
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
