namespace Bot.Interactions.Fairness;

/// <summary>
/// How much one user and one server may ask. Section <c>Limits</c> of the configuration. Each is a number of tokens: so many
/// come back a minute, and a burst is how many there can be at most. 0 a minute is no limit.
/// </summary>
public sealed class UseLimits
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>What a user may ask a minute, in tokens; a command takes its <see cref="Commands.CommandDefinition.Cost"/>.</summary>
    public int UserPerMinute { get; init; } = 60;

    /// <summary>What a user may ask at once.</summary>
    public int UserBurst { get; init; } = 20;

    /// <summary>What all users of a server together may ask a minute.</summary>
    public int GuildPerMinute { get; init; } = 1200;

    /// <summary>What they may ask at once.</summary>
    public int GuildBurst { get; init; } = 300;

    /// <summary>How often a user gets rows while a name is typed, a minute.</summary>
    public int RowsPerMinute { get; init; } = 600;

    /// <summary>How often at once.</summary>
    public int RowsBurst { get; init; } = 100;

    /// <summary>How often a user may have the content read again or taken back, a minute.</summary>
    public int ReloadsPerMinute { get; init; } = 4;

    /// <summary>How often at once.</summary>
    public int ReloadBurst { get; init; } = 3;
}
