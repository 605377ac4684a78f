using System.Collections.Immutable;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Fairness;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Interactions;

/// <summary>The one way from an interaction to its response, for every transport.</summary>
public sealed partial class InteractionHandler(
    CommandDispatcher commands,
    ComponentPresses presses,
    ReplyRenderer renderer,
    KeptCards kept,
    InteractionMetrics metrics,
    TimeProvider clock,
    ILogger<InteractionHandler> logger,
    FairUse? fairUse = null
)
{
    /// <summary>Answers an interaction. Never throws: a bug becomes a reply with an id that is in the log.</summary>
    public ValueTask<InteractionResponse> HandleAsync(
        Interaction interaction,
        CancellationToken cancellation
    ) => HandleAsync(interaction, staysHere: true, cancellation);

    /// <summary>
    /// The same, but what may take long is done on a thread of the pool, so that whoever asks can send a deferral meanwhile. A card
    /// that is kept for the endpoint takes no time and is there at once.
    /// </summary>
    public ValueTask<InteractionResponse> BeginAsync(
        Interaction interaction,
        CancellationToken cancellation
    ) => HandleAsync(interaction, staysHere: false, cancellation);

    private async ValueTask<InteractionResponse> HandleAsync(
        Interaction interaction,
        bool staysHere,
        CancellationToken cancellation
    )
    {
        using var record = new InteractionRecord(
            interaction,
            InteractionLabels.CommandOf(interaction, commands),
            metrics,
            clock,
            logger
        );
        try
        {
            var answer = await AnswerAsync(interaction, staysHere, cancellation);
            record.Outcome = answer.Outcome;
            return answer.Response;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever asked has gone; what is answered now reaches nobody.
            record.Outcome = InteractionOutcome.Cancelled;
            return Failure(interaction);
        }
#pragma warning disable CA1031 // The one place where errors are caught: a bug in one answer must not end the bot.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            record.Fail(exception);
            LogFailed(interaction.Origin.CorrelationId, interaction.Type, ErrorTrace.Of(exception));
            return Failure(interaction);
        }
    }

    private async ValueTask<InteractionAnswer> AnswerAsync(
        Interaction interaction,
        bool staysHere,
        CancellationToken cancellation
    )
    {
        if (fairUse?.Refusal(interaction) is { } refusal)
        {
            var told =
                interaction.Type is InteractionType.Autocomplete
                    ? InteractionResponse.Choices([])
                    : Notice(interaction, refusal).Response;
            return new InteractionAnswer(told, InteractionOutcome.Limited);
        }

        switch (interaction.Type)
        {
            case InteractionType.Ping:
                return new(InteractionResponse.Pong, InteractionOutcome.Answered);
            case InteractionType.ApplicationCommand:
                return await AnswerCommandAsync(interaction, staysHere, cancellation);
            case InteractionType.Autocomplete:
                await LeaveAsync(staysHere);
                return new(
                    InteractionResponse.Choices(Complete(interaction)),
                    InteractionOutcome.Answered
                );
            case InteractionType.MessageComponent:
                await LeaveAsync(staysHere);
                return await presses.AnswerAsync(interaction, cancellation);
            default:
                return Notice(interaction, "I do not know what to do with that. Try `/help`.");
        }
    }

    private static async ValueTask LeaveAsync(bool staysHere)
    {
        if (!staysHere)
        {
            await Task.Yield();
        }
    }

    private async ValueTask<InteractionAnswer> AnswerCommandAsync(
        Interaction interaction,
        bool staysHere,
        CancellationToken cancellation
    )
    {
        var (request, _) = CommandRequestReader.Read(interaction);
        var owner = request.Caller.UserId;
        // Other ways than the endpoint need the message and not its bytes.
        var takesBytes = interaction.Origin.Transport is Transport.Endpoint;
        var reply = commands.AnswerAtOnce(request);
        var bytes = takesBytes && reply is not null ? kept.Take(reply, owner) : null;
        if (reply is null || bytes is null)
        {
            await LeaveAsync(staysHere);
            reply ??= await commands.AnswerAsync(request, cancellation);
            bytes = takesBytes ? kept.Answer(reply, owner) : null;
        }

        metrics.CountLookups(reply);
        return bytes is null
            ? InteractionAnswer.Message(reply, renderer, owner)
            : InteractionAnswer.Of(reply, bytes);
    }

    private ImmutableArray<AutocompleteChoice> Complete(Interaction interaction)
    {
        var (request, focused) = CommandRequestReader.Read(interaction);
        return focused is null ? [] : commands.Complete(request, focused);
    }

    private InteractionAnswer Notice(Interaction interaction, string text) =>
        InteractionAnswer.Notice(text, renderer, CommandRequestReader.CallerOf(interaction).UserId);

    // A row that is being typed takes choices and nothing else.
    private InteractionResponse Failure(Interaction interaction) =>
        interaction.Type switch
        {
            InteractionType.Ping => InteractionResponse.Pong,
            InteractionType.Autocomplete => InteractionResponse.Choices([]),
            _ => InteractionResponse.Message(FailureMessage(interaction.Origin.CorrelationId)),
        };

    private MessagePayload FailureMessage(string id)
    {
        try
        {
            return renderer.Render(new Reply.Failure(id) { IsPrivate = true }, Caller.Nobody);
        }
#pragma warning disable CA1031 // The renderer may be what failed, and there has to be an answer all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailureNotRendered(id, ErrorTrace.Of(exception));
            return new MessagePayload
            {
                Content = $"Something went wrong on my side. Its id is `{id}`.",
                Flags = MessageFlags.Ephemeral,
            };
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Error {CorrelationId}: the reply to it could not be rendered. {Trace}"
    )]
    private partial void LogFailureNotRendered(string correlationId, string trace);

    [LoggerMessage(
        LogLevel.Error,
        "Error {CorrelationId}: an interaction of type {Type} failed. {Trace}"
    )]
    private partial void LogFailed(string correlationId, InteractionType type, string trace);
}
