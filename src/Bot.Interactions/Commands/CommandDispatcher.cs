using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Commands;

/// <summary>Knows every command and hands a request to the one it names.</summary>
public sealed class CommandDispatcher(IEnumerable<ICommand> commands)
{
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

    /// <summary>Answers a request; one for a command that does not exist gets a notice.</summary>
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation) =>
        ByName.TryGetValue(request.Command, out var command)
            ? command.AnswerAsync(request, cancellation)
            : ValueTask.FromResult<Reply>(Unknown);

    /// <summary>Rows for the option that is being typed; none for a command that does not exist.</summary>
    public ImmutableArray<AutocompleteChoice> Complete(CommandRequest request, string option) =>
        ByName.TryGetValue(request.Command, out var command)
            ? command.Complete(request, option)
            : [];

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
