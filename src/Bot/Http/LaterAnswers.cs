using System.Collections.Concurrent;
using System.Net;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;

namespace Bot.Http;

/// <summary>Answers that are sent after the request they answer has ended. A graceful end of the program waits for them.</summary>
internal sealed partial class LaterAnswers(
    InteractionWebhook webhook,
    InteractionMetrics metrics,
    ILogger<LaterAnswers> logger
) : IHostedService
{
    // Far within the 15 minutes for which an interaction's token is good.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Task, Transport> _underWay = new();

    /// <summary>Sends an answer that was announced, as soon as it is there. Returns at once; what goes wrong is logged.</summary>
    /// <param name="announcement">What was answered in its place.</param>
    public void Send(
        Interaction interaction,
        InteractionResponse announcement,
        Task<InteractionResponse> answer
    )
    {
        var sending = Task.Run(() => SendAsync(interaction, announcement, answer));
        _underWay.TryAdd(sending, interaction.Origin.Transport);
        sending.ContinueWith(
            sent => _underWay.TryRemove(sent, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_underWay.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            var left = _underWay.Values;
            foreach (var transport in left)
            {
                metrics.CountUnsent(transport, UnsentReason.GivenUp);
            }

            LogLeft(left.Count);
        }
    }

    private async Task SendAsync(
        Interaction interaction,
        InteractionResponse announcement,
        Task<InteractionResponse> coming
    )
    {
        var answer = await coming;
        using var span = BotActivity.StartAfter("deferred answer", interaction.Origin);
        if (answer.WithFilesRead(interaction, logger).Data is not MessagePayload ready)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var completion = Deferral.Completion(announcement, answer);
            if (completion is AfterDeferral.DeleteThenFollowUp)
            {
                await webhook.DeleteOriginalAsync(interaction, limit.Token);
            }

            try
            {
                await PutAsync(ready);
            }
            catch (HttpRequestException refusal)
                when (!ready.Files.IsEmpty && MayBeOfFiles(refusal.StatusCode))
            {
                LogRefused(interaction.Origin.CorrelationId, refusal.Message);
                await PutAsync(ready.WithFilesRefused());
            }

            Task PutAsync(MessagePayload words) =>
                completion is AfterDeferral.Edit
                    ? webhook.EditOriginalAsync(interaction, words, limit.Token)
                    : webhook.FollowUpAsync(interaction, words, limit.Token);
        }
#pragma warning disable CA1031 // Nobody waits for this but the end of the program, which has other answers to send.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            span.Fail(exception);
            metrics.CountUnsent(
                interaction.Origin.Transport,
                exception is OperationCanceledException ? UnsentReason.GivenUp : UnsentReason.Failed
            );
            LogNotSent(interaction.Origin.CorrelationId, exception.Message);
        }
    }

    private static bool MayBeOfFiles(HttpStatusCode? status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;

    [LoggerMessage(
        LogLevel.Warning,
        "Discord refused the answer {CorrelationId} with its file, which was left out: {Reason}"
    )]
    private partial void LogRefused(string correlationId, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "The answer {CorrelationId}, which was announced, could not be sent: {Reason} Without a way to Discord, set Cards:Pictures=false."
    )]
    private partial void LogNotSent(string correlationId, string reason);

    [LoggerMessage(LogLevel.Warning, "{Count} answers were not sent before the end.")]
    private partial void LogLeft(int count);
}
