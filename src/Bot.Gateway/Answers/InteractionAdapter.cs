using System.Net;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway.Answers;

/// <summary>
/// Answers an interaction that came over the gateway: has the answer made, then says it through Discord.Net. Nothing is
/// decided here but which of Discord.Net's methods says it.
/// </summary>
internal sealed partial class InteractionAdapter(
    PromptAnswers answers,
    InteractionMetrics metrics,
    SecretScrubber scrubber,
    ILogger<InteractionAdapter> logger
)
{
    /// <summary>Errors that mean that nobody waits for the answer any more. Source: Discord, "Opcodes and Status Codes".</summary>
    private static readonly DiscordErrorCode[] TooLate =
    [
        DiscordErrorCode.UnknownInteraction,
        DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged,
        DiscordErrorCode.UnknownWebhook,
        DiscordErrorCode.InvalidWebhookToken,
    ];

    /// <summary>Never throws: what goes wrong with one interaction is logged and touches no other.</summary>
    /// <param name="discord">The interaction as Discord.Net hands it out, to answer with.</param>
    /// <param name="interaction">The same interaction as Discord wrote it, to read from.</param>
    public async Task AnswerAsync(
        IDiscordInteraction discord,
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        try
        {
            var answer = await answers.AnswerAsync(interaction, cancellation);
            await AnswerSender.SendFirstAsync(discord, answer.First, cancellation);
            if (answer.Later is { } coming)
            {
                var later = await coming;
                using var span = BotActivity.StartAfter("deferred answer", interaction.Origin);
                await AnswerSender.SendLaterAsync(
                    discord,
                    answer.First,
                    later.WithFilesRead(interaction, logger),
                    refusal =>
                        LogRefused(
                            interaction.Origin.CorrelationId,
                            scrubber.Scrub(Describe(refusal))
                        ),
                    cancellation
                );
            }
        }
        catch (HttpException exception) when (IsTooLate(exception))
        {
            CountUnsent(interaction, UnsentReason.TooLate);
            LogTooLate(interaction.Origin.CorrelationId, exception.DiscordCode?.ToString() ?? "");
        }
        catch (OperationCanceledException)
        {
            CountUnsent(interaction, UnsentReason.GivenUp);
            LogCanceled(interaction.Origin.CorrelationId);
        }
        catch (Exception exception)
        {
            CountUnsent(interaction, UnsentReason.Failed);
            LogFailed(interaction.Origin.CorrelationId, scrubber.Scrub(Describe(exception)));
        }
    }

    private void CountUnsent(Interaction interaction, UnsentReason reason) =>
        metrics.CountUnsent(interaction.Origin.Transport, reason);

    private static bool IsTooLate(HttpException exception) =>
        exception.DiscordCode is { } code && TooLate.Contains(code)
        || exception.HttpCode is HttpStatusCode.NotFound;

    // With what Discord found wrong in the body, which the exception itself does not say.
    private static string Describe(Exception exception) =>
        exception is HttpException { Errors.Count: > 0 } refused
            ? string.Join(
                "; ",
                refused.Errors.Select(error =>
                    $"{error.Path}: {string.Join(", ", error.Errors.Select(detail => detail.Message))}"
                )
            )
                + Environment.NewLine
                + exception
            : exception.ToString();

    [LoggerMessage(LogLevel.Warning, "The answer {CorrelationId} came too late or twice: {Code}.")]
    private partial void LogTooLate(string correlationId, string code);

    [LoggerMessage(
        LogLevel.Warning,
        "Discord refused the answer {CorrelationId} with its file, which was left out: {Reason}"
    )]
    private partial void LogRefused(string correlationId, string reason);

    [LoggerMessage(LogLevel.Warning, "The answer {CorrelationId} was given up, out of time.")]
    private partial void LogCanceled(string correlationId);

    [LoggerMessage(LogLevel.Error, "The answer {CorrelationId} could not be sent: {Error}")]
    private partial void LogFailed(string correlationId, string error);
}
