using System.Buffers;
using System.IO.Pipelines;

namespace Bot.Http;

/// <summary>Reads the body of a request up to a limit, whatever its headers promise.</summary>
internal static class CappedBody
{
    private const int FirstBuffer = 4096;

    /// <summary>A prefix followed by the body; null as soon as the body is known to exceed the limit.</summary>
    /// <param name="limit">The longest body, in bytes.</param>
    /// <param name="cancellation">Ends the wait for the rest of the body.</param>
    /// <exception cref="BadHttpRequestException">The body did not come in time: status 408.</exception>
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

        // A read that is cancelled by its token is never over for the server, which then logs an error for each such request.
        await using var ending = cancellation.UnsafeRegister(
            static reader => ((PipeReader)reader!).CancelPendingRead(),
            request.BodyReader
        );
        var buffer = new ArrayBufferWriter<byte>(FirstBuffer);
        buffer.Write(prefix.Span);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(CancellationToken.None);
            if (read.IsCanceled)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                request.HttpContext.Response.Headers.Connection = "close";
                throw new BadHttpRequestException(
                    "The body did not come in time.",
                    StatusCodes.Status408RequestTimeout
                );
            }

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
