using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>Ways to answer an interaction.</summary>
public enum InteractionResponseType
{
    Pong = 1,
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    AutocompleteResult = 8,
}

/// <summary>The first answer to an interaction.</summary>
/// <param name="Type">How it is answered.</param>
/// <param name="Data">The message or the choices; absent in a pong.</param>
public sealed record InteractionResponse(
    InteractionResponseType Type,
    InteractionResponseData? Data = null
)
{
    private Func<InteractionResponseData>? _made;

    /// <summary>The message or the choices; absent in a pong.</summary>
    public InteractionResponseData? Data
    {
        get => field ??= _made?.Invoke();
        init
        {
            field = value;
            Body = null;
        }
    } = Data;

    /// <summary>The answer as it is sent, where it has been written before; null otherwise.</summary>
    [JsonIgnore]
    public byte[]? Body { get; private init; }

    /// <summary>The answer to <see cref="InteractionType.Ping"/>.</summary>
    public static InteractionResponse Pong { get; } = new(InteractionResponseType.Pong);

    /// <summary>A new message.</summary>
    public static InteractionResponse Message(MessagePayload payload) =>
        new(InteractionResponseType.ChannelMessageWithSource, payload);

    /// <summary>A new message that has been written before.</summary>
    /// <param name="body">The answer as it is sent.</param>
    /// <param name="message">Makes the message anew for whoever needs more than the body.</param>
    public static InteractionResponse Written(byte[] body, Func<MessagePayload> message) =>
        new(InteractionResponseType.ChannelMessageWithSource) { Body = body, _made = message };

    /// <summary>
    /// A new content for the message that carries the component. Text outside embeds and files are named even when there are
    /// none, since an update keeps what it does not name.
    /// </summary>
    /// <param name="payload">The new content.</param>
    /// <param name="keepsFiles">Whether the files of the message stay where the new content has none.</param>
    public static InteractionResponse Update(MessagePayload payload, bool keepsFiles = false) =>
        new(
            InteractionResponseType.UpdateMessage,
            payload with
            {
                Content = payload.Content ?? "",
                ReplacesFiles = !keepsFiles,
            }
        );

    /// <summary>Silence for now; the message that carries the component changes later.</summary>
    public static InteractionResponse DeferredUpdate { get; } =
        new(InteractionResponseType.DeferredUpdateMessage);

    /// <summary>A placeholder for a message that comes later; the flags decide for good who sees it.</summary>
    public static InteractionResponse DeferredMessage(MessageFlags flags) =>
        new(
            InteractionResponseType.DeferredChannelMessageWithSource,
            flags is MessageFlags.None ? null : new DeferredPayload(flags)
        );

    /// <summary>Choices for the option that is being typed.</summary>
    public static InteractionResponse Choices(ImmutableArray<AutocompleteChoice> choices) =>
        new(InteractionResponseType.AutocompleteResult, new AutocompletePayload(choices));
}

/// <summary>
/// What an answer carries: a <see cref="MessagePayload"/>, an <see cref="AutocompletePayload"/> or a <see cref="DeferredPayload"/>.
/// </summary>
[JsonDerivedType(typeof(MessagePayload))]
[JsonDerivedType(typeof(AutocompletePayload))]
[JsonDerivedType(typeof(DeferredPayload))]
public abstract record InteractionResponseData
{
    /// <summary>Whether only the user who asked sees the message, or will see it.</summary>
    [JsonIgnore]
    public bool IsPrivate =>
        this switch
        {
            MessagePayload message => message.Flags.HasFlag(MessageFlags.Ephemeral),
            DeferredPayload deferred => deferred.Flags.HasFlag(MessageFlags.Ephemeral),
            _ => false,
        };
}

/// <summary>Who will see the message that is to come. Discord allows no other flag than ephemeral here.</summary>
public sealed record DeferredPayload(MessageFlags Flags) : InteractionResponseData;

/// <summary>Rows for the option that is being typed: at most 25.</summary>
public sealed record AutocompletePayload(ImmutableArray<AutocompleteChoice> Choices)
    : InteractionResponseData;

/// <summary>A row: what is shown and what is sent when it is chosen; both at most 100 characters.</summary>
public sealed record AutocompleteChoice(string Name, string Value);
