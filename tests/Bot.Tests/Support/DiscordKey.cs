using System.Text;
using NSec.Cryptography;

namespace Bot.Tests.Support;

/// <summary>Signs requests as Discord does, with a key of the tests' own.</summary>
internal sealed class DiscordKey : IDisposable
{
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>The public key as it stands in the settings.</summary>
    public string PublicKey =>
        Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public string Sign(string timestamp, byte[] body) =>
        Convert.ToHexStringLower(
            SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.UTF8.GetBytes(timestamp), .. body])
        );

    public void Dispose() => _key.Dispose();
}
