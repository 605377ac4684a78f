using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NoteGraph.Notes;

/// <summary>
/// A short name for a note that stays the same as long as its path does, for places that cannot hold a path:
/// component ids and the values of autocomplete choices. It is 12 characters long and starts with <c>~</c>.
/// </summary>
/// <param name="Value">The key, <c>~</c> included.</param>
public readonly record struct NoteKey(string Value)
{
    private const int HashBytes = 8;

    /// <summary>The length of every key, in characters.</summary>
    public const int Length = 12;

    /// <summary>The key of the note at a path.</summary>
    /// <remarks>Spellings of a path that differ only in Unicode normalisation share a key.</remarks>
    public static NoteKey For(NoteId id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(NoteName.Compose(id.Path)), hash);
        return new NoteKey("~" + Base64Url.EncodeToString(hash[..HashBytes]));
    }

    /// <summary>Whether a text has the form of a key; it need not be the key of any note.</summary>
    public static bool TryParse(string? text, out NoteKey key)
    {
        key = new NoteKey(text ?? "");
        return text is { Length: Length } && text[0] == '~' && Base64Url.IsValid(text.AsSpan(1));
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
