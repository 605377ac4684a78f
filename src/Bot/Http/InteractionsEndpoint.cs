using System.Text;
using System.Text.Json;
using Bot.Configuration;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Discord's way in over HTTP: checks who sent the request, then asks the handler.
/// Source: Discord, "Receiving and Responding".
/// </summary>
internal sealed partial class InteractionsEndpoint(
    SignatureVerifier verifier,
    PromptAnswers answers,
    LaterAnswers later,
    IOptions<LimitsOptions> limits,
    ILogger<InteractionsEndpoint> logger
)
{
    public const string Path = "/interactions";
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>A timestamp in seconds has ten digits; far more is nonsense and not worth hashing.</summary>
    private const int MaxTimestampLength = 32;

    /// <summary>
    /// 401 for whatever is wrong with the signature, before the body is looked into; 413 above the body limit;
    /// 400 for a signed body that is no interaction; else 200 with the answer.
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

        // The cap below holds whatever the server's own limit is, and answers 413 without an exception.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }

        var prefix = Encoding.UTF8.GetBytes(timestamp);
        var signed = await CappedBody.ReadAsync(
            context.Request,
            prefix,
            limits.Value.MaxBodyBytes,
            cancellation
        );
        if (signed is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!verifier.Verifies(bytes.Span, signature))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Parse(bytes.Span[prefix.Length..]) is not { } interaction)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await AnswerAsync(context.Response, interaction, cancellation);
    }

    private Interaction? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            if (InteractionJson.TryParse(body, out var interaction))
            {
                return interaction;
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
            await WriteAsync(response, InteractionResponse.Pong, cancellation);
            return;
        }

        // A command that takes long goes on after the request that brought it; one that has begun is answered also while the
        // program ends.
        var answer = await answers.AnswerAsync(interaction, CancellationToken.None);
        if (answer.Later is { } coming)
        {
            await AnnounceAsync(response, interaction, answer.First, coming, cancellation);
        }
        else if (answer.First.Data is MessagePayload { Files.IsEmpty: false })
        {
            await AnnounceAsync(
                response,
                interaction,
                Deferral.Announcing(answer.First),
                Task.FromResult(answer.First),
                cancellation
            );
        }
        else
        {
            await WriteAsync(response, answer.First, cancellation);
        }
    }

    private async Task AnnounceAsync(
        HttpResponse response,
        Interaction interaction,
        InteractionResponse announcement,
        Task<InteractionResponse> coming,
        CancellationToken cancellation
    )
    {
        await WriteAsync(response, announcement, cancellation);
        await response.CompleteAsync();
        later.Send(interaction, announcement, coming);
    }

    private static async Task WriteAsync(
        HttpResponse response,
        InteractionResponse answer,
        CancellationToken cancellation
    )
    {
        response.ContentType = "application/json";
        var body = ProtocolJson.Bytes(answer);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellation);
    }

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
