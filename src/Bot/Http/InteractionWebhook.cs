using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Bot.Interactions.Protocol;

namespace Bot.Http;

/// <summary>
/// Sends answers that come after a deferral, with their files. The interaction's token is all that it takes.
/// Source: Discord, "Receiving and Responding", Followup Messages; "API Reference", Uploading Files.
/// </summary>
internal sealed class InteractionWebhook(HttpClient http, TimeProvider time)
{
    private const string Original = "/messages/@original";
    private const string Hidden = "***";
    private const int MaxAttempts = 5;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>Puts a message, with its files, in the place of the one that was announced.</summary>
    /// <exception cref="HttpRequestException">
    /// Discord refused it, and the message says what it wrote, or could not be reached. It names no token.
    /// </exception>
    public Task EditOriginalAsync(
        Interaction interaction,
        MessagePayload message,
        CancellationToken cancellation
    ) =>
        SendAsync(
            HttpMethod.Patch,
            interaction,
            Original,
            // Who sees it was decided by the announcement; an edit takes no such flag.
            message with
            {
                Flags = MessageFlags.None,
            },
            cancellation
        );

    /// <summary>Sends a message of its own, with its files.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception" />
    public Task FollowUpAsync(
        Interaction interaction,
        MessagePayload message,
        CancellationToken cancellation
    ) => SendAsync(HttpMethod.Post, interaction, "", message, cancellation);

    /// <summary>Takes away the message that was announced.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception" />
    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Delete, interaction, Original, null, cancellation);

    private static string Address(Interaction interaction, string rest) =>
        $"webhooks/{Uri.EscapeDataString(interaction.ApplicationId)}/{Uri.EscapeDataString(interaction.Token)}{rest}";

    private async Task SendAsync(
        HttpMethod method,
        Interaction interaction,
        string rest,
        MessagePayload? message,
        CancellationToken cancellation
    )
    {
        var path = Address(interaction, rest);
        for (var attempt = 1; ; attempt++)
        {
            var (status, body, wait) = await TryAsync(method, path, message, attempt, cancellation);
            if (status is { } code && (int)code is >= 200 and < 300)
            {
                return;
            }

            if (wait is null || attempt == MaxAttempts)
            {
                throw new HttpRequestException(
                    status is { } refused
                        ? $"Discord answered {(int)refused}: {ReasonIn(body, interaction)}"
                        : $"Discord could not be reached at {http.BaseAddress}.",
                    null,
                    status
                );
            }

            await Task.Delay(wait.Value < MaxWait ? wait.Value : MaxWait, time, cancellation);
        }
    }

    // What answers in Discord's place may repeat the address.
    private static string ReasonIn(string body, Interaction interaction) =>
        ResponseText.Shortened(
            interaction.Token.Length == 0
                ? body
                : body.Replace(interaction.Token, Hidden, StringComparison.Ordinal)
                    .Replace(
                        Uri.EscapeDataString(interaction.Token),
                        Hidden,
                        StringComparison.Ordinal
                    )
        );

    /// <returns>
    /// What Discord answered, with a null status when it did not; and how long to wait before the next attempt, null for never.
    /// </returns>
    private async Task<(HttpStatusCode? Status, string Body, TimeSpan? Wait)> TryAsync(
        HttpMethod method,
        string path,
        MessagePayload? message,
        int attempt,
        CancellationToken cancellation
    )
    {
        var pause = TimeSpan.FromMilliseconds(150 << attempt);
        using var request = new HttpRequestMessage(method, path)
        {
            Content = message is null ? null : BodyOf(message),
        };
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = response.IsSuccessStatusCode
                ? ""
                : await ResponseText.OfAsync(response, cancellation);
            return (
                response.StatusCode,
                body,
                response.StatusCode switch
                {
                    HttpStatusCode.TooManyRequests => RetryAfter.Of(response, body) ?? pause,
                    // The announcement may still be on its way when this arrives.
                    HttpStatusCode.NotFound => pause,
                    >= HttpStatusCode.InternalServerError => pause,
                    _ => null,
                }
            );
        }
        catch (HttpRequestException)
        {
            return (null, "", pause);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "", pause);
        }
    }

    private static HttpContent BodyOf(MessagePayload message)
    {
        var json = new ByteArrayContent(ProtocolJson.Bytes(message));
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (message.Files.IsEmpty)
        {
            return json;
        }

        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var at = 0; at < message.Files.Length; at++)
        {
            var file = message.Files[at];
            var content = new ReadOnlyMemoryContent(file.Read());
            content.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
            form.Add(
                content,
                string.Create(CultureInfo.InvariantCulture, $"files[{at}]"),
                file.Name
            );
        }

        return form;
    }
}
