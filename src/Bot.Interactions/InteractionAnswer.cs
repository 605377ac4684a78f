using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Bot.Interactions.Telemetry;

namespace Bot.Interactions;

/// <summary>A response with how the interaction came out.</summary>
public readonly record struct InteractionAnswer(
    InteractionResponse Response,
    InteractionOutcome Outcome
)
{
    /// <summary>A response that gives a reply.</summary>
    public static InteractionAnswer Of(Reply reply, InteractionResponse response) =>
        new(response, OutcomeOf(reply));

    /// <summary>A reply as a new message.</summary>
    /// <param name="owner">Who may turn its pages.</param>
    public static InteractionAnswer Message(Reply reply, ReplyRenderer renderer, string owner) =>
        Of(reply, InteractionResponse.Message(renderer.Render(reply, owner)));

    /// <summary>A sentence that only its reader sees.</summary>
    public static InteractionAnswer Notice(string text, ReplyRenderer renderer, string reader) =>
        Message(new Reply.Notice(text) { IsPrivate = true }, renderer, reader);

    private static InteractionOutcome OutcomeOf(Reply reply) =>
        reply switch
        {
            Reply.Choices => InteractionOutcome.Asked,
            Reply.NotFound or Reply.Search { Results.Notes: [] } => InteractionOutcome.NotFound,
            Reply.Notice => InteractionOutcome.Notice,
            Reply.Failure => InteractionOutcome.Failed,
            _ => InteractionOutcome.Answered,
        };
}
