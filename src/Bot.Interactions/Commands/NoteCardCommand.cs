using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/note</c>: the card of any note.</summary>
public sealed class NoteCardCommand(VaultStore store)
    : NoteCommand(store, NoteView.Card, actorsOnly: false)
{
    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            "note",
            "Show any note: actors, events, ideas",
            [
                NoteOptions.NameOption("A title or another name of the note"),
                NoteOptions.SectionOption,
                NoteOptions.PrivateOption,
            ]
        );
}
