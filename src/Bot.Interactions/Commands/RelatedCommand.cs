using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/related</c>: what a note is connected with and why, and who mentions it.</summary>
public sealed class RelatedCommand(VaultStore store)
    : NoteCommand(store, NoteView.Related, actorsOnly: false)
{
    /// <summary>The command's name.</summary>
    public const string Name = "related";

    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            Name,
            "Who and what it is connected with, and why",
            [NoteOptions.NameOption("Where to start the walk"), NoteOptions.PrivateOption]
        )
        {
            Cost = 2,
        };
}
