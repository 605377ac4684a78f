using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/stats</c>: the quick stats of a note, nothing else.</summary>
public sealed class StatsCommand(VaultStore store)
    : NoteCommand(store, NoteView.Stats, actorsOnly: false)
{
    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            "stats",
            "Only the numbers that matter",
            [
                NoteOptions.NameOption("A title or another name of the note"),
                NoteOptions.PrivateOption,
            ]
        );
}
