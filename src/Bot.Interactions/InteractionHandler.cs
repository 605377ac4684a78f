using Bot.Interactions.Protocol;

namespace Bot.Interactions;

/// <summary>The one way from an interaction to its response, for every transport.</summary>
public sealed class InteractionHandler
{
    /// <summary>Answers an interaction. Never throws: a bug becomes a reply with an id that is in the log.</summary>
    public ValueTask<InteractionResponse> HandleAsync(
        Interaction interaction,
        CancellationToken cancellation
    ) => throw new NotImplementedException();
}
