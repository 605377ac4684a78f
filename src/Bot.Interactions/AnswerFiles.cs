using Bot.Interactions.Protocol;
using Microsoft.Extensions.Logging;

namespace Bot.Interactions;

/// <summary>The files of an answer, read where a transport is about to send them.</summary>
public static partial class AnswerFiles
{
    /// <summary>
    /// The same answer with the content of its files at hand; without them where one cannot be made, which is logged. Never
    /// throws.
    /// </summary>
    /// <param name="interaction">What is answered.</param>
    /// <param name="logger">The log of whoever sends it.</param>
    public static InteractionResponse WithFilesRead(
        this InteractionResponse answer,
        Interaction interaction,
        ILogger logger
    )
    {
        if (answer.Data is not MessagePayload { Files.IsEmpty: false } message)
        {
            return answer;
        }

        var ready = message.WithFilesRead(out var failure);
        if (failure is not null)
        {
            LogLeftOut(logger, interaction.Origin.CorrelationId, failure.Message);
        }

        return answer with
        {
            Data = ready,
        };
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A file of the answer {CorrelationId} could not be made and was left out: {Reason}"
    )]
    private static partial void LogLeftOut(ILogger logger, string correlationId, string reason);
}
