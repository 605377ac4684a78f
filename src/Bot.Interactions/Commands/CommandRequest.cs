using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Commands;

/// <summary>Who asks.</summary>
/// <param name="UserId">Discord's id of the user; <c>0</c> in the terminal, an invented one on the preview page.</param>
/// <param name="GuildId">The server; null in a direct message.</param>
/// <param name="Permissions">The user's permissions in the channel; none outside a server.</param>
public sealed record Caller(string UserId, string? GuildId, ulong Permissions)
{
    /// <summary>The channel; null where there is none.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The user id of whoever is no user of Discord.</summary>
    public const string Nobody = "0";
}

/// <summary>A command with its options, whichever transport brought it.</summary>
public sealed record CommandRequest(
    string Command,
    Caller Caller,
    FrozenDictionary<string, string> Options
)
{
    /// <summary>What the caller looked at last, to be suggested again; the last first.</summary>
    public ImmutableArray<NoteKey> Recent { get; init; } = [];

    /// <summary>Which of the command's subcommands is asked for; null for a command that has none.</summary>
    public string? Subcommand { get; init; }

    /// <summary>The option that holds the text of the message which a command was used on.</summary>
    public const string Message = "message";

    /// <summary>A text option, trimmed; null when it was not given or is blank.</summary>
    public string? Text(string option) =>
        Options.TryGetValue(option, out var value) && value.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A yes-or-no option; false when it was not given.</summary>
    public bool Flag(string option) =>
        Options.TryGetValue(option, out var value) && bool.TryParse(value, out var flag) && flag;

    /// <summary>The reply, for the caller alone where they ask for that.</summary>
    public Reply ForCaller(Reply reply) =>
        Flag(NoteOptions.Private) ? reply with { IsPrivate = true } : reply;
}
