using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NoteGraph.Notes;

/// <summary>A short text that stays the same for the same text, for places that cannot hold the text itself.</summary>
internal static class ShortHash
{
    private const int HashBytes = 8;

    /// <summary>The length of every hash, in characters.</summary>
    public const int Length = 12;

    private const char Mark = '~';

    /// <summary>A mark and 64 bits of a hash in Base64 for addresses.</summary>
    public static string Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Mark + Base64Url.EncodeToString(hash[..HashBytes]);
    }

    /// <summary>Whether a text has the form of a hash, or of the beginning of one.</summary>
    public static bool IsOne(string? text, int length = Length) =>
        text?.Length == length && text[0] == Mark && Base64Url.IsValid(text.AsSpan(1));
}
