using System.Collections.Immutable;
using Bot.Interactions.Commands;
using Bot.Interactions.Fairness;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Interactions;

/// <summary>The one way from an interaction to its response, for every transport.</summary>
public sealed partial class InteractionHandler(
    CommandDispatcher commands,
    ComponentPresses presses,
    ReplyRenderer renderer,
    ILogger<InteractionHandler> logger,
    FairUse? fairUse = null
)
{
    /// <summary>Answers an interaction. Never throws: a bug becomes a reply with an id that is in the log.</summary>
    public async ValueTask<InteractionResponse> HandleAsync(
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        try
        {
            return await AnswerAsync(interaction, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever asked has gone; what is answered now reaches nobody.
            return Failure(interaction, "cancelled");
        }
#pragma warning disable CA1031 // The one place where errors are caught: a bug in one answer must not end the bot.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            LogFailed(id, interaction.Type, ErrorTrace.Of(exception));
            return Failure(interaction, id);
        }
    }

    private async ValueTask<InteractionResponse> AnswerAsync(
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        if (fairUse?.Refusal(interaction) is { } refusal)
        {
            return interaction.Type is InteractionType.Autocomplete
                ? InteractionResponse.Choices([])
                : Notice(interaction, refusal);
        }

        switch (interaction.Type)
        {
            case InteractionType.Ping:
                return InteractionResponse.Pong;
            case InteractionType.ApplicationCommand:
                var (request, _) = CommandRequestReader.Read(interaction);
                var reply = await commands.AnswerAsync(request, cancellation);
                return InteractionResponse.Message(renderer.Render(reply, request.Caller.UserId));
            case InteractionType.Autocomplete:
                return InteractionResponse.Choices(Complete(interaction));
            case InteractionType.MessageComponent:
                return await presses.AnswerAsync(interaction, cancellation);
            default:
                return Notice(interaction, "I do not know what to do with that. Try `/help`.");
        }
    }

    private ImmutableArray<AutocompleteChoice> Complete(Interaction interaction)
    {
        var (request, focused) = CommandRequestReader.Read(interaction);
        return focused is null ? [] : commands.Complete(request, focused);
    }

    private InteractionResponse Notice(Interaction interaction, string text) =>
        InteractionResponse.Message(
            renderer.Render(
                new Reply.Notice(text) { IsPrivate = true },
                CommandRequestReader.CallerOf(interaction).UserId
            )
        );

    // A row that is being typed takes choices and nothing else.
    private InteractionResponse Failure(Interaction interaction, string id) =>
        interaction.Type switch
        {
            InteractionType.Ping => InteractionResponse.Pong,
            InteractionType.Autocomplete => InteractionResponse.Choices([]),
            _ => InteractionResponse.Message(FailureMessage(id)),
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
        "Error {ErrorId}: the reply to it could not be rendered. {Trace}"
    )]
    private partial void LogFailureNotRendered(string errorId, string trace);

    [LoggerMessage(
        LogLevel.Error,
        "Error {ErrorId}: an interaction of type {Type} failed. {Trace}"
    )]
    private partial void LogFailed(string errorId, InteractionType type, string trace);
}
