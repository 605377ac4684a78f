using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>Flags of a message that the bot sets or reads.</summary>
[Flags]
public enum MessageFlags
{
    None = 0,

    /// <summary>Only the user who asked sees the message.</summary>
    Ephemeral = 1 << 6,
}

/// <summary>
/// A message in Discord's wire form. It pings nobody: <see cref="AllowedMentions"/> defaults to none, and is sent
/// with every message, since Discord starts from its own default again on each edit.
/// </summary>
public sealed record MessagePayload : InteractionResponseData
{
    /// <summary>Text outside embeds; empty on purpose when an update has to clear it.</summary>
    public string? Content { get; init; }

    public ImmutableArray<Embed> Embeds { get; init; } = [];
    public ImmutableArray<ActionRow> Components { get; init; } = [];
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    /// <summary>Left out of the JSON when none is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MessageFlags Flags { get; init; }
}

/// <summary>Who may be pinged by a message.</summary>
/// <param name="Parse">Kinds of mention that ping.</param>
public sealed record AllowedMentions(ImmutableArray<string> Parse)
{
    /// <summary>No mention pings.</summary>
    public static AllowedMentions Nobody { get; } = new(Parse: []);
}
