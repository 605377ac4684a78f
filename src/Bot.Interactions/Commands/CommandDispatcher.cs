using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Interactions.Names;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>Knows every command and hands a request to the one it names.</summary>
/// <param name="commands">The commands, in the order in which they are listed.</param>
/// <param name="clock">Ends the search for rows.</param>
/// <param name="misses">Where names that were not found are counted.</param>
/// <param name="recent">What users looked at last.</param>
/// <param name="store">Tells whether there are notes yet.</param>
public sealed class CommandDispatcher(
    IEnumerable<ICommand> commands,
    TimeProvider clock,
    NameMisses misses,
    RecentNotes recent,
    VaultStore store
)
{
    // Typing goes on, and rows that come late belong to what was typed before.
    private static readonly TimeSpan RowsDeadline = TimeSpan.FromMilliseconds(150);

    /// <summary>What is said to questions that come before the notes have been read for the first time.</summary>
    internal const string StillStarting =
        "I have just started and have no notes yet. Ask again in a moment.";

    private readonly ImmutableArray<ICommand> _inOrder = [.. commands];
    private FrozenDictionary<string, ICommand>? _byName;

    /// <summary>The commands in the order in which help and registration list them.</summary>
    public ImmutableArray<CommandDefinition> Definitions =>
        [.. _inOrder.Select(command => command.Definition)];

    /// <summary>Those of them that are typed.</summary>
    public ImmutableArray<CommandDefinition> Typed =>
        Definitions.RemoveAll(definition => definition.Type != CommandType.Typed);

    /// <summary>The definition of a command, or null when there is none of that name.</summary>
    public CommandDefinition? Definition(string name) =>
        ByName.TryGetValue(name, out var command) ? command.Definition : null;

    /// <summary>Answers a request where finding the answer takes next to no time; null otherwise.</summary>
    public Reply? AnswerAtOnce(CommandRequest request) =>
        ByName.TryGetValue(request.Command, out var command)
        && command.AnswerAtOnce(request) is { } reply
            ? Noted(reply, request)
            : null;

    /// <summary>Answers a request; one for a command that does not exist gets a notice.</summary>
    public async ValueTask<Reply> AnswerAsync(
        CommandRequest request,
        CancellationToken cancellation
    )
    {
        if (!ByName.TryGetValue(request.Command, out var command))
        {
            return Unknown;
        }

        // Without notes every name would be unknown, which is not what is wrong.
        if (command.NeedsNotes && store.Current.Notes.IsEmpty)
        {
            return new Reply.Notice(StillStarting) { IsPrivate = true };
        }

        return Noted(await command.AnswerAsync(request, cancellation), request);
    }

    /// <summary>Rows for the option that is being typed; none for a command that does not exist.</summary>
    public ImmutableArray<AutocompleteChoice> Complete(CommandRequest request, string option)
    {
        if (!ByName.TryGetValue(request.Command, out var command))
        {
            return [];
        }

        using var deadline = new CancellationTokenSource(RowsDeadline, clock);
        return command.Complete(
            request with
            {
                Recent = recent.Of(request.Caller.UserId),
            },
            option,
            deadline.Token
        );
    }

    private Reply Noted(Reply reply, CommandRequest request)
    {
        misses.Note(reply);
        recent.Note(request.Caller.UserId, reply);
        return reply;
    }

    private static Reply.Notice Unknown { get; } =
        new("I do not know that command any more. `/help` lists what there is.")
        {
            IsPrivate = true,
        };

    private FrozenDictionary<string, ICommand> ByName =>
        _byName ??= _inOrder.ToFrozenDictionary(
            command => command.Definition.Name,
            StringComparer.Ordinal
        );
}
