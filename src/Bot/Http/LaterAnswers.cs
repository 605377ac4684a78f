using System.Collections.Concurrent;
using Bot.Interactions.Protocol;

namespace Bot.Http;

/// <summary>Answers that are sent after the request they answer has ended. A graceful end of the program waits for them.</summary>
internal sealed partial class LaterAnswers(InteractionWebhook webhook, ILogger<LaterAnswers> logger)
    : IHostedService
{
    // Far within the 15 minutes for which an interaction's token is good.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Task, bool> _underWay = new();

    /// <summary>Sends a message in the place of the one that was announced. Returns at once; what goes wrong is logged.</summary>
    public void Send(Interaction interaction, MessagePayload message)
    {
        var sending = Task.Run(() => SendAsync(interaction, message));
        _underWay.TryAdd(sending, true);
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
            LogLeft(_underWay.Count);
        }
    }

    private async Task SendAsync(Interaction interaction, MessagePayload message)
    {
        var ready = message.WithFilesRead(out var failure);
        if (failure is not null)
        {
            LogNotDrawn(failure.Message);
        }

        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await webhook.EditOriginalAsync(interaction, ready, limit.Token);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or OperationCanceledException)
        {
            LogNotSent(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A picture could not be drawn and was left out: {Reason}")]
    private partial void LogNotDrawn(string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "An answer with a picture could not be sent: {Reason} Without a way to Discord, set Cards:Pictures=false."
    )]
    private partial void LogNotSent(string reason);

    [LoggerMessage(LogLevel.Warning, "{Count} answers were not sent before the end.")]
    private partial void LogLeft(int count);
}
