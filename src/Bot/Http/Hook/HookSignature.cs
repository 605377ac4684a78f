using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Http.Hook;

/// <summary>
/// Tells whether somebody who knows the secret sent a delivery.
/// Source: GitHub, "Validating webhook deliveries". Gitea and Forgejo sign in the same way.
/// </summary>
internal sealed class HookSignature(string secret)
{
    private const string Prefix = "sha256=";
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Reads a signature from its header; anything but 32 bytes in hexadecimal is none.</summary>
    public static bool TryParse(string? header, out byte[] signature)
    {
        signature = new byte[HMACSHA256.HashSizeInBytes];
        return header is { Length: 71 }
            && header.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.FromHexString(header.AsSpan(Prefix.Length), signature, out _, out _)
                == OperationStatus.Done;
    }

    /// <summary>Whether a signature is right, in a time that does not depend on where it is wrong.</summary>
    /// <param name="body">The body as it came.</param>
    public bool Verifies(ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
    {
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, body, right);
        return CryptographicOperations.FixedTimeEquals(right, signature);
    }
}
