using System.Buffers;

namespace Bot.Http;

/// <summary>Reads the body of a request up to a limit, whatever its headers promise.</summary>
internal static class CappedBody
{
    private const int FirstBuffer = 4096;

    /// <summary>A prefix followed by the body; null as soon as the body is known to exceed the limit.</summary>
    /// <param name="limit">The longest body, in bytes.</param>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(
        HttpRequest request,
        ReadOnlyMemory<byte> prefix,
        int limit,
        CancellationToken cancellation
    )
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(FirstBuffer);
        buffer.Write(prefix.Span);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (buffer.WrittenCount - prefix.Length + read.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            foreach (var segment in read.Buffer)
            {
                buffer.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return buffer.WrittenMemory;
            }
        }
    }
}
