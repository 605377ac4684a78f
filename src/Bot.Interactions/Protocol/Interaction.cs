using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Interactions.Telemetry;

namespace Bot.Interactions.Protocol;

/// <summary>Kinds of interaction that Discord sends.</summary>
public enum InteractionType
{
    /// <summary>Discord asks whether the endpoint is alive.</summary>
    Ping = 1,

    /// <summary>Somebody used a command.</summary>
    ApplicationCommand = 2,

    /// <summary>Somebody used a button or a select menu.</summary>
    MessageComponent = 3,

    /// <summary>Somebody is typing an option of a command.</summary>
    Autocomplete = 4,

    /// <summary>Somebody submitted a form. The bot opens none.</summary>
    ModalSubmit = 5,
}

/// <summary>
/// What Discord sends when a user does something. Only the parts the bot uses; everything else is ignored.
/// Source: Discord, "Receiving and Responding", Interaction Structure.
/// </summary>
/// <remarks>Generated deserialisers set every init property, absent ones to null; hence the defaults in the getters.</remarks>
public sealed record Interaction
{
    public string Id
    {
        get => field ?? "";
        init;
    }
    public string ApplicationId
    {
        get => field ?? "";
        init;
    }
    public InteractionType Type { get; init; }

    /// <summary>The credential for answering, valid for 15 minutes. Never log it.</summary>
    public string Token
    {
        get => field ?? "";
        init;
    }

    public InteractionData? Data { get; init; }
    public string? GuildId { get; init; }
    public string? ChannelId { get; init; }

    /// <summary>Who acts, inside a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who acts, outside a server.</summary>
    public DiscordUser? User { get; init; }

    /// <summary>The message that carries the component that was used.</summary>
    public InteractionMessage? Message { get; init; }

    /// <summary>Who acts, wherever it happens; null only in a ping or a malformed payload.</summary>
    [JsonIgnore]
    public DiscordUser? Actor => Member?.User ?? User;

    /// <summary>Whether it comes from this machine, where nobody is kept waiting by whoever asks much.</summary>
    [JsonIgnore]
    public bool IsUnlimited { get; init; }

    /// <summary>How it came here, as its transport says; no part of what Discord sends.</summary>
    [JsonIgnore]
    public InteractionOrigin Origin
    {
        get => field ??= new InteractionOrigin(Transport.Other);
        init;
    }
}

/// <summary>A member of a server.</summary>
public sealed record GuildMember
{
    public DiscordUser? User { get; init; }

    /// <summary>The permissions in this channel, as a decimal bit set.</summary>
    public string? Permissions { get; init; }
}

/// <summary>A user of Discord.</summary>
public sealed record DiscordUser
{
    public string Id
    {
        get => field ?? "";
        init;
    }
}

/// <summary>The message that carries a component.</summary>
public sealed record InteractionMessage
{
    /// <summary>Bit set of <see cref="MessageFlags"/>.</summary>
    public int Flags { get; init; }

    /// <summary>Whether only the user who asked for it sees it.</summary>
    [JsonIgnore]
    public bool IsPrivate => ((MessageFlags)Flags).HasFlag(MessageFlags.Ephemeral);

    /// <summary>The embeds as Discord gives them back; only looked at where a note has gone.</summary>
    public JsonElement Embeds { get; init; }

    /// <summary>The rows of components as Discord gives them back; only looked at where a note has gone.</summary>
    public JsonElement Components { get; init; }
}

/// <summary>What was done: the command with its options, or the component with its values.</summary>
public sealed record InteractionData
{
    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of command: 1 slash, 2 user, 3 message.</summary>
    public int Type { get; init; }

    [JsonConverter(typeof(LenientArrayConverter<InteractionOption>))]
    public ImmutableArray<InteractionOption> Options
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>The message or user that the command was used on.</summary>
    public string? TargetId { get; init; }

    /// <summary>What ids in the data stand for, as Discord gives it; only looked at for the message of a command.</summary>
    public JsonElement Resolved { get; init; }

    /// <summary>The component's id.</summary>
    public string? CustomId { get; init; }

    /// <summary>The chosen values of a select menu.</summary>
    [JsonConverter(typeof(LenientArrayConverter<string>))]
    public ImmutableArray<string> Values
    {
        get => field.IsDefault ? [] : field;
        init;
    }
}

/// <summary>An option of a command, or a sub-command with options of its own.</summary>
public sealed record InteractionOption
{
    public string Name
    {
        get => field ?? "";
        init;
    }
    public int Type { get; init; }

    /// <summary>A string, number or boolean; absent for a sub-command.</summary>
    public JsonElement Value { get; init; }

    [JsonConverter(typeof(LenientArrayConverter<InteractionOption>))]
    public ImmutableArray<InteractionOption> Options
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Whether the user is typing in this option.</summary>
    public bool Focused { get; init; }
}
