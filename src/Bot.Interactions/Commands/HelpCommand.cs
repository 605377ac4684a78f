using System.Collections.Immutable;
using Bot.Interactions.Registration;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Commands;

/// <summary><c>/help</c>: what commands there are.</summary>
/// <param name="definitions">All commands, asked for when needed, since this one is among them.</param>
/// <param name="ids">Under which ids they are registered.</param>
public sealed class HelpCommand(Func<ImmutableArray<CommandDefinition>> definitions, CommandIds ids)
    : ICommand
{
    /// <inheritdoc />
    public CommandDefinition Definition { get; } =
        new("help", "What you can ask, and how", [NoteOptions.PrivateOption]);

    /// <inheritdoc />
    public bool NeedsNotes => false;

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.ForCaller(new Reply.Help(definitions(), ids.Current)));
}
