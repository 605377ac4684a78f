using NSec.Cryptography;

namespace Bot.Http;

/// <summary>
/// Tells whether Discord sent a request. Discord probes endpoints with wrong signatures and takes an endpoint that
/// accepts one out of service, so there is no way to switch this off.
/// Source: Discord, "Interactions Overview", Setting Up an Endpoint.
/// </summary>
/// <remarks>
/// .NET 10 has no Ed25519. Of the libraries on NuGet (all MIT) NSec is taken: it is maintained by the author of the
/// .NET build of libsodium, verifies without allocating, and parses the key once into a type of its own. Measured on 2 kB:
/// NSec, Geralt and Sodium.Core (all libsodium) 50 to 60 µs, BouncyCastle (managed) 70 to 130 µs and 6 kB of garbage.
/// </remarks>
internal sealed class SignatureVerifier
{
    private const int SignatureBytes = 64;
    private readonly PublicKey _key;

    /// <param name="publicKey">The application's public key in hexadecimal, 32 bytes.</param>
    /// <exception cref="FormatException">It is not a public key.</exception>
    public SignatureVerifier(string publicKey) =>
        _key = PublicKey.TryImport(
            SignatureAlgorithm.Ed25519,
            Convert.FromHexString(publicKey),
            KeyBlobFormat.RawPublicKey,
            out var key
        )
            ? key!
            : throw new FormatException("Not an Ed25519 public key.");

    /// <summary>Reads a signature from its header; anything but 64 bytes in hexadecimal is none.</summary>
    public static bool TryParse(string? header, out byte[] signature)
    {
        signature = new byte[SignatureBytes];
        return header is { Length: 2 * SignatureBytes }
            && Convert.FromHexString(header, signature, out _, out _)
                == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Whether a signature is Discord's.</summary>
    /// <param name="signed">The bytes of the timestamp header, followed by the body as it came.</param>
    /// <param name="signature">64 bytes.</param>
    public bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(_key, signed, signature);
}
