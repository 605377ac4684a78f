using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Commands;

/// <summary>One thing a user can ask. Says what the answer is, never how it looks.</summary>
public interface ICommand
{
    /// <summary>How the command presents itself.</summary>
    CommandDefinition Definition { get; }

    /// <summary>Whether there is nothing to answer while no notes have been read yet.</summary>
    bool NeedsNotes => true;

    /// <summary>
    /// What <see cref="AnswerAsync"/> gives, where finding it takes next to no time whatever is in the vault. Null where that has to
    /// be asked; most commands have no other.
    /// </summary>
    Reply? AnswerAtOnce(CommandRequest request) => null;

    /// <summary>Answers the command. It may take as long as it needs.</summary>
    ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation);

    /// <summary>
    /// Rows for the option that the user is typing: at most 25, with names that differ. Most commands have none.
    /// </summary>
    /// <param name="deadline">When the best so far has to do.</param>
    ImmutableArray<AutocompleteChoice> Complete(
        CommandRequest request,
        string option,
        CancellationToken deadline
    ) => [];
}
