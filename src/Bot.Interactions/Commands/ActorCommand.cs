using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/actor</c>: the card of an actor.</summary>
public sealed class ActorCommand(VaultStore store)
    : NoteCommand(store, NoteView.Card, actorsOnly: true)
{
    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            "actor",
            "Who is this? Summary, numbers that matter and connections",
            [
                NoteOptions.NameOption("A person, a company or any other actor"),
                NoteOptions.SectionOption,
                NoteOptions.PrivateOption,
            ]
        );
}
