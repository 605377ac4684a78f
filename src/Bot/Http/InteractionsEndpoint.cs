using System.Text;
using System.Text.Json;
using Bot.Configuration;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Discord's way in over HTTP: checks who sent the request, then asks the handler.
/// Source: Discord, "Receiving and Responding".
/// </summary>
internal sealed partial class InteractionsEndpoint(
    SignatureVerifier verifier,
    UnverifiedBodies bodies,
    Admission admission,
    RecentDeliveries deliveries,
    PromptAnswers answers,
    LaterAnswers later,
    IOptions<LimitsOptions> limits,
    TimeProvider time,
    ILogger<InteractionsEndpoint> logger
)
{
    public const string Path = "/interactions";
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>A timestamp in seconds has ten digits; far more is nonsense and not worth hashing.</summary>
    private const int MaxTimestampLength = 32;

    /// <summary>
    /// 401 for whatever is wrong with the signature or its time, before the body is looked into; 413 above the body limit;
    /// 503 for a large body when too many come, and for what would have to wait too long; 400 for a signed body that is no
    /// interaction; 409 for an interaction that was answered long ago; else 200 with the answer.
    /// </summary>
    public async Task HandleAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var timestamp = context.Request.Headers[TimestampHeader].ToString();
        if (
            timestamp.Length is 0 or > MaxTimestampLength
            || !SignatureVerifier.TryParse(
                context.Request.Headers[SignatureHeader],
                out var signature
            )
        )
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var prefix = Encoding.UTF8.GetBytes(timestamp);
        using var signed = await CappedBody.ReadAsync(
            context.Request,
            prefix,
            limits.Value.MaxBodyBytes,
            bodies,
            waits: false,
            cancellation
        );
        if (!signed.IsWhole)
        {
            context.Response.StatusCode = signed.Status;
            return;
        }

        // The body is here by now, so that nobody can keep a place by sending slowly.
        using var place = await admission.EnterAsync(cancellation);
        if (place is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Admission.RetryAfterSeconds;
            return;
        }

        if (!verifier.Verifies(signed.Bytes.Span, signature) || !IsOfToday(timestamp))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Parse(signed.Bytes.Span[prefix.Length..]) is not { } interaction)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Known to be Discord's, it takes no room of unknown ones while it is answered.
        signed.Dispose();
        await AnswerAsync(context.Response, interaction, cancellation);
    }

    private Interaction? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            if (InteractionJson.TryParse(body, out var interaction))
            {
                return interaction with { Origin = new InteractionOrigin(Transport.Endpoint) };
            }

            LogUnknown();
        }
        catch (JsonException exception)
        {
            // The message would quote the body, and that holds the interaction's token.
            LogMalformed(exception.Path, exception.BytePositionInLine);
        }

        return null;
    }

    private async Task AnswerAsync(
        HttpResponse response,
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        if (interaction.Type is InteractionType.Ping)
        {
            await WriteAsync(response, ProtocolJson.Bytes(InteractionResponse.Pong), cancellation);
            return;
        }

        if (deliveries.IsFirst(interaction.Id, out var delivery))
        {
            await AnswerFirstAsync(response, interaction, delivery, cancellation);
        }
        else if (await delivery.Answer.WaitAsync(cancellation) is { } body)
        {
            await WriteAsync(response, body, cancellation);
        }
        else
        {
            response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    private async Task AnswerFirstAsync(
        HttpResponse response,
        Interaction interaction,
        Delivery delivery,
        CancellationToken cancellation
    )
    {
        try
        {
            // A command that takes long goes on after the request that brought it; one that has begun is answered also while
            // the program ends.
            var answer = await answers.AnswerAsync(interaction, CancellationToken.None);
            var body = ProtocolJson.Bytes(answer.First);
            delivery.Complete(body);
            try
            {
                await WriteAsync(response, body, cancellation);
                if (answer.Later is not null)
                {
                    await response.CompleteAsync();
                }
            }
            finally
            {
                // When the connection has broken, Discord delivers again and is told once more that the answer is coming.
                if (answer.Later is { } coming)
                {
                    later.Send(interaction, answer.First, coming);
                }
            }
        }
        finally
        {
            delivery.Complete(null);
        }
    }

    private static async Task WriteAsync(
        HttpResponse response,
        byte[] body,
        CancellationToken cancellation
    )
    {
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellation);
    }

    private bool IsOfToday(string timestamp)
    {
        if (SignedTime.IsNear(timestamp, time.GetUtcNow(), out var difference))
        {
            return true;
        }

        LogOtherDay(difference.TotalHours);
        return false;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A signed request was refused: its time is {Hours:F0} hours from this machine's. Either somebody sends an old one "
            + "again, or the machine's clock has to be set."
    )]
    private partial void LogOtherDay(double hours);

    [LoggerMessage(
        LogLevel.Warning,
        "A signed request is of no interaction type that the bot knows."
    )]
    private partial void LogUnknown();

    [LoggerMessage(
        LogLevel.Warning,
        "A signed request is not an interaction: at {Path}, byte {Position}."
    )]
    private partial void LogMalformed(string? path, long? position);
}
