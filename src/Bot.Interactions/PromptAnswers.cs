using Bot.Interactions.Protocol;

namespace Bot.Interactions;

/// <summary>
/// Answers interactions in time whatever their command does: at once, or with a deferral and the answer later. A message with
/// files is always announced, since they may take long to make and the body of an answer over HTTP carries none.
/// </summary>
/// <param name="answer">
/// How an interaction is answered, for as long as that takes, but never on the thread that asks when it may be long;
/// <see cref="InteractionHandler.BeginAsync"/>.
/// </param>
public sealed class PromptAnswers(
    Func<Interaction, CancellationToken, ValueTask<InteractionResponse>> answer,
    TimeProvider time
)
{
    /// <summary>Starts the command and returns what to send first, at the latest after <see cref="Deferral.Patience"/>.</summary>
    /// <param name="cancellation">Ends the command; not to be tied to the request that brought the interaction.</param>
    public async Task<PromptAnswer> AnswerAsync(
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        var begun = answer(interaction, cancellation);
        if (begun.IsCompletedSuccessfully)
        {
            return Prompt(begun.Result);
        }

        var work = begun.AsTask();
        try
        {
            return Prompt(await work.WaitAsync(Deferral.Patience, time, cancellation));
        }
        catch (TimeoutException) when (!work.IsFaulted)
        {
            var deferral = Deferral.For(interaction);
            return interaction.Type is InteractionType.Autocomplete
                ? new PromptAnswer(deferral)
                : new PromptAnswer(deferral, work);
        }
    }

    // What is written already has no files, and is not read for them.
    private static PromptAnswer Prompt(InteractionResponse answer) =>
        answer is { Body: null, Data: MessagePayload { Files.IsEmpty: false } }
            ? new PromptAnswer(Deferral.Announcing(answer), Task.FromResult(answer))
            : new PromptAnswer(answer);
}

/// <summary>What to send first for an interaction, and what will follow.</summary>
/// <param name="First">The answer, or a deferral.</param>
/// <param name="Later">The answer when the first was a deferral; null when the first is all.</param>
public readonly record struct PromptAnswer(
    InteractionResponse First,
    Task<InteractionResponse>? Later = null
);
