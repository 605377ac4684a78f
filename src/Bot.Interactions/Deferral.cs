using Bot.Interactions.Protocol;

namespace Bot.Interactions;

/// <summary>What has to be done with an answer that comes after a deferral.</summary>
public enum AfterDeferral
{
    /// <summary>It takes the place of the deferred message, or of the one that carries the component.</summary>
    Edit,

    /// <summary>It is a message of its own.</summary>
    FollowUp,

    /// <summary>
    /// It is for one user only while everybody can see that something was deferred: the placeholder is deleted, then the
    /// answer is sent as a message of its own. An edit would show it to everybody, since the first answer decides.
    /// </summary>
    DeleteThenFollowUp,
}

/// <summary>
/// How an interaction is kept alive while its command is still at work. Discord drops one that has no answer after three
/// seconds. Source: Discord, "Receiving and Responding", Interaction Callback.
/// </summary>
public static class Deferral
{
    /// <summary>
    /// How long a command may take before its interaction is deferred. The rest of the three seconds is for the network in
    /// both directions and for one more attempt.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// The answer that keeps an interaction alive: for a component a silent one, for a command a placeholder that is
    /// private where the answer will be. Rows for an option cannot come later, so there it is no rows.
    /// </summary>
    public static InteractionResponse For(Interaction interaction) =>
        interaction.Type switch
        {
            InteractionType.Autocomplete => InteractionResponse.Choices([]),
            InteractionType.MessageComponent => InteractionResponse.DeferredUpdate,
            _ => InteractionResponse.DeferredMessage(
                AsksForPrivacy(interaction.Data) ? MessageFlags.Ephemeral : MessageFlags.None
            ),
        };

    /// <summary>
    /// The answer that announces another one, which then takes its place: for a message that has to be sent on its own.
    /// </summary>
    public static InteractionResponse Announcing(InteractionResponse answer) =>
        answer.Type == InteractionResponseType.UpdateMessage
            ? InteractionResponse.DeferredUpdate
            : InteractionResponse.DeferredMessage(
                answer.Data is { IsPrivate: true } ? MessageFlags.Ephemeral : MessageFlags.None
            );

    /// <summary>What becomes of the answer to an interaction that was deferred.</summary>
    public static AfterDeferral Completion(
        InteractionResponse deferred,
        InteractionResponse answer
    ) =>
        (deferred.Type, answer.Type) switch
        {
            (
                InteractionResponseType.DeferredUpdateMessage,
                InteractionResponseType.ChannelMessageWithSource
            ) => AfterDeferral.FollowUp,
            (
                InteractionResponseType.DeferredChannelMessageWithSource,
                InteractionResponseType.ChannelMessageWithSource
            ) when answer.Data is { IsPrivate: true } && deferred.Data is not { IsPrivate: true } =>
                AfterDeferral.DeleteThenFollowUp,
            _ => AfterDeferral.Edit,
        };

    // What is said to content admins, and whom a message names, is said to those alone who asked.
    private static bool AsksForPrivacy(InteractionData? data) =>
        data?.Name is Commands.ContentCommand.Name or Commands.FindActorsCommand.Name
        || (data is { Options.IsDefaultOrEmpty: false } && data.Options.Any(IsPrivacy));

    private static bool IsPrivacy(InteractionOption? option) =>
        option
            is {
                Name: Commands.NoteOptions.Private,
                Value.ValueKind: System.Text.Json.JsonValueKind.True
            };
}
