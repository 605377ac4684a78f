using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NSec.Cryptography;

namespace Bot.Benchmarks.Endpoint;

/// <summary>
/// Requests as Discord sends them, signed beforehand so that signing takes nothing from the server on the same machine.
/// Each is another interaction of another user in another server, so that nothing which is kept of a user or a server helps the
/// next. Of each only the signature is kept, since all else is the same but for a number.
/// </summary>
internal sealed class SignedRequests : IDisposable
{
    private const int SignatureBytes = 64;
    private const long FirstId = 1300000000000000000;
    private const string Placeholder = "0000000000000000000";

    // As Node writes it, since slash-create checks what it has parsed and written again.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly byte[] _timestamp = Encoding.ASCII.GetBytes(
        TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
    );
    private readonly byte[][] _bodies;
    private readonly int[][] _places;
    private byte[] _signatures = [];
    private int _first;
    private int _next;

    /// <param name="names">What the requests ask for, in turn.</param>
    /// <param name="arePrivate">Whether they ask for answers that nobody else sees.</param>
    public SignedRequests(IEnumerable<string> names, bool arePrivate = false)
    {
        _bodies = [.. names.Select(name => BodyFor(name, arePrivate))];
        _places = [.. _bodies.Select(PlacesOf)];
        LongestRequest = _bodies.Max(body => body.Length) + 512;
    }

    /// <summary>Signs requests, on all processors, that have not been sent before. Those that are left are thrown away.</summary>
    public void Sign(int count)
    {
        _first += Count;
        _next = 0;
        // What is not needed any more must not stand beside what takes its place.
        _signatures = [];
        _signatures = new byte[checked(count * SignatureBytes)];
        Parallel.For(0, count, SignOne);
    }

    /// <summary>The public key as it stands in the settings.</summary>
    public string PublicKey =>
        Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>No request has more bytes than this.</summary>
    public int LongestRequest { get; }

    private int Count => _signatures.Length / SignatureBytes;

    /// <summary>Takes the next request, with its headers.</summary>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="InvalidOperationException">All have been taken, so that what is measured would be something else.</exception>
    public int Take(Span<byte> request)
    {
        var number = Interlocked.Increment(ref _next) - 1;
        if (number >= Count)
        {
            throw new InvalidOperationException(
                $"All {Count} requests have been sent before the time was over: more have to be signed, see --most."
            );
        }

        var length = _bodies[number % _bodies.Length].Length;
        var writer = new Writer(request);
        writer.Write("POST /interactions HTTP/1.1\r\nHost: 127.0.0.1\r\n"u8);
        writer.Write(
            "Content-Type: application/json\r\nUser-Agent: Discord-Interactions/1.0\r\n"u8
        );
        writer.Write("X-Signature-Timestamp: "u8);
        writer.Write(_timestamp);
        writer.Write("\r\nX-Signature-Ed25519: "u8);
        writer.WriteHexadecimal(SignatureOf(number));
        writer.Write("\r\nContent-Length: "u8);
        writer.Write(length);
        writer.Write("\r\n\r\n"u8);
        WriteBody(number, writer.Rest);
        return writer.Length + length;
    }

    /// <summary>Starts again from the first, for a server that has seen none of them.</summary>
    public void Rewind() => Volatile.Write(ref _next, 0);

    public void Dispose() => _key.Dispose();

    private static byte[] BodyFor(string name, bool isPrivate) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                app_permissions = "2251799813685247",
                application_id = "1200000000000000001",
                authorizing_integration_owners = new Dictionary<string, string>
                {
                    ["0"] = "1100000000000000001",
                },
                channel = new
                {
                    id = "1100000000000000002",
                    name = "general",
                    permissions = "2251799813685247",
                    type = 0,
                },
                channel_id = "1100000000000000002",
                context = 0,
                data = new
                {
                    id = "1400000000000000001",
                    name = "actor",
                    options = OptionsFor(name, isPrivate),
                    type = 1,
                },
                guild_id = Placeholder,
                guild_locale = "en-US",
                id = Placeholder,
                locale = "en-US",
                member = new
                {
                    deaf = false,
                    flags = 0,
                    joined_at = "2026-01-01T00:00:00.000000+00:00",
                    mute = false,
                    permissions = "2147483680",
                    roles = new[] { "1500000000000000001", "1500000000000000002" },
                    user = new
                    {
                        discriminator = "0",
                        global_name = "Robin",
                        id = Placeholder,
                        username = "robin",
                    },
                },
                token = new string('t', 220),
                type = 2,
                version = 1,
            },
            Json
        );

    private static object[] OptionsFor(string name, bool isPrivate)
    {
        var named = new
        {
            name = "name",
            type = 3,
            value = name,
        };
        return isPrivate
            ?
            [
                named,
                new
                {
                    name = "private",
                    type = 5,
                    value = true,
                },
            ]
            : [named];
    }

    private static int[] PlacesOf(byte[] body)
    {
        var placeholder = Encoding.ASCII.GetBytes(Placeholder);
        List<int> places = [];
        var from = 0;
        while (body.AsSpan(from).IndexOf(placeholder) is >= 0 and var at)
        {
            places.Add(from + at);
            from += at + placeholder.Length;
        }

        return [.. places];
    }

    private void SignOne(int number)
    {
        var length = _bodies[number % _bodies.Length].Length;
        var signed = new byte[_timestamp.Length + length];
        _timestamp.CopyTo(signed, 0);
        WriteBody(number, signed.AsSpan(_timestamp.Length));
        SignatureAlgorithm.Ed25519.Sign(_key, signed, SignatureOf(number));
    }

    private Span<byte> SignatureOf(int number) =>
        _signatures.AsSpan(number * SignatureBytes, SignatureBytes);

    private void WriteBody(int number, Span<byte> target)
    {
        var kind = number % _bodies.Length;
        _bodies[kind].CopyTo(target);
        foreach (var place in _places[kind])
        {
            (FirstId + _first + number).TryFormat(
                target[place..],
                out _,
                default,
                CultureInfo.InvariantCulture
            );
        }
    }

    private ref struct Writer(Span<byte> target)
    {
        private readonly Span<byte> _target = target;

        public int Length { get; private set; }

        public readonly Span<byte> Rest => _target[Length..];

        public void Write(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(Rest);
            Length += bytes.Length;
        }

        public void Write(int number)
        {
            number.TryFormat(Rest, out var written, default, CultureInfo.InvariantCulture);
            Length += written;
        }

        public void WriteHexadecimal(ReadOnlySpan<byte> bytes)
        {
            Convert.TryToHexStringLower(bytes, Rest, out var written);
            Length += written;
        }
    }
}
