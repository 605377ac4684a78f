using System.Collections.Immutable;
using Bot.Interactions.Rendering;

namespace Bot.Interactions.Commands;

/// <summary>A command as Discord knows it: the one source for help, registration, the preview page and parsing.</summary>
/// <param name="Name">At most <see cref="DiscordLimits.CommandName"/> characters of <c>a-z 0-9 _ -</c>; one on a message may have blanks and capitals.</param>
/// <param name="Description">At most <see cref="DiscordLimits.CommandDescription"/> characters.</param>
/// <param name="Options">Required ones first; none on a message.</param>
/// <param name="Type">How it is used.</param>
public sealed record CommandDefinition(
    string Name,
    string Description,
    ImmutableArray<OptionDefinition> Options,
    CommandType Type = CommandType.Typed
)
{
    /// <summary>What the command does, one of which is typed after its name; such a command has no options of its own.</summary>
    public ImmutableArray<SubcommandDefinition> Subcommands { get; init; } = [];

    /// <summary>Whether it is for those who manage a server, and used in servers only. Discord then hides it from others.</summary>
    public bool IsForManagers { get; init; }

    /// <summary>What one use takes of what a user and a server may ask, in tokens; most commands take one.</summary>
    public int Cost { get; init; } = 1;
}

/// <summary>A command below a command.</summary>
/// <param name="Name">At most <see cref="DiscordLimits.CommandName"/> characters of <c>a-z 0-9 _ -</c>.</param>
/// <param name="Description">At most <see cref="DiscordLimits.CommandDescription"/> characters.</param>
/// <param name="Options">Required ones first.</param>
public sealed record SubcommandDefinition(
    string Name,
    string Description,
    ImmutableArray<OptionDefinition> Options
);

/// <summary>How a command is used; the numbers are Discord's.</summary>
public enum CommandType
{
    /// <summary>Typed after a slash.</summary>
    Typed = 1,

    /// <summary>Picked from the menu of a message, under <em>Apps</em>.</summary>
    OnMessage = 3,
}

/// <summary>Types of option that the bot uses; the numbers are Discord's.</summary>
public enum OptionType
{
    Subcommand = 1,
    String = 3,
    Boolean = 5,
}

/// <summary>An option of a command.</summary>
/// <param name="Name">At most <see cref="DiscordLimits.CommandName"/> characters of <c>a-z 0-9 _ -</c>.</param>
/// <param name="Description">At most <see cref="DiscordLimits.CommandDescription"/> characters.</param>
/// <param name="Type">What kind of value it takes.</param>
/// <param name="IsRequired">Whether the command cannot be sent without it.</param>
/// <param name="Completes">Whether the bot suggests values while the user types.</param>
/// <param name="MaxLength">For text: how long it may be; null leaves <see cref="DiscordLimits.OptionText"/>.</param>
public sealed record OptionDefinition(
    string Name,
    string Description,
    OptionType Type = OptionType.String,
    bool IsRequired = false,
    bool Completes = false,
    int? MaxLength = null
);
