using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Http;

/// <summary>
/// The body of a request, read up to a limit whatever its headers promise. It has a place among those of which nobody knows
/// yet who sent them, until it is disposed of.
/// </summary>
internal sealed class CappedBody : IDisposable
{
    private const int FirstBuffer = 4096;

    private readonly UnverifiedBodies.Place? _place;

    private CappedBody(int status, ReadOnlyMemory<byte> bytes, UnverifiedBodies.Place? place) =>
        (Status, Bytes, _place) = (status, bytes, place);

    /// <summary>200; 413 as soon as the body is known to exceed the limit; 503 when there was no room to read it.</summary>
    public int Status { get; }

    /// <summary>A prefix followed by the body; nothing but with status 200.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether all of it is here.</summary>
    public bool IsWhole => Status == StatusCodes.Status200OK;

    /// <summary>Reads a body. Whoever sends one that finds no room is told when to come again.</summary>
    /// <param name="limit">The longest body, in bytes.</param>
    /// <param name="bodies">Where there has to be room for it.</param>
    /// <param name="waits">Whether a large one waits until there is room.</param>
    /// <param name="cancellation">Ends the wait for room, and for the rest of the body.</param>
    /// <exception cref="BadHttpRequestException">The body did not come in time: status 408.</exception>
    public static async ValueTask<CappedBody> ReadAsync(
        HttpRequest request,
        ReadOnlyMemory<byte> prefix,
        int limit,
        UnverifiedBodies bodies,
        bool waits,
        CancellationToken cancellation
    )
    {
        // The limit here holds whatever the server's own is, and is answered with 413 without an exception.
        if (
            request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is
            { IsReadOnly: false } feature
        )
        {
            feature.MaxRequestBodySize = null;
        }

        if (request.ContentLength > limit)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        var place = await bodies.EnterAsync(request.ContentLength, waits, cancellation);
        if (place is null)
        {
            return Busy(request);
        }

        CappedBody? body = null;
        try
        {
            return body = await ReadAsync(request, prefix, limit, place, cancellation);
        }
        finally
        {
            if (body is not { IsWhole: true })
            {
                place.Dispose();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _place?.Dispose();

    private static async ValueTask<CappedBody> ReadAsync(
        HttpRequest request,
        ReadOnlyMemory<byte> prefix,
        int limit,
        UnverifiedBodies.Place place,
        CancellationToken cancellation
    )
    {
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

            var length = buffer.WrittenCount - prefix.Length + read.Buffer.Length;
            if (length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return Refused(StatusCodes.Status413PayloadTooLarge);
            }

            if (length > UnverifiedBodies.OrdinaryBytes && !place.IsLarge)
            {
                // What has come is read again once there is room.
                request.BodyReader.AdvanceTo(read.Buffer.Start);
                if (!await place.GrowAsync(cancellation))
                {
                    return Busy(request);
                }

                continue;
            }

            foreach (var segment in read.Buffer)
            {
                buffer.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return new CappedBody(StatusCodes.Status200OK, buffer.WrittenMemory, place);
            }
        }
    }

    private static CappedBody Refused(int status) => new(status, default, null);

    private static CappedBody Busy(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = Admission.RetryAfterSeconds;
        return Refused(StatusCodes.Status503ServiceUnavailable);
    }
}
