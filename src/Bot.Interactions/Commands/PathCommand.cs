using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/path</c>: the shortest chain of reasons between two notes.</summary>
public sealed class PathCommand(VaultStore store) : PairCommand(store, PairView.Path, "from", "to")
{
    /// <summary>The command's name.</summary>
    public const string Name = "path";

    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            Name,
            "How two notes are connected, step by step",
            [
                new("from", "Where the path begins", IsRequired: true, Completes: true),
                new("to", "Where it ends", IsRequired: true, Completes: true),
                NoteOptions.PrivateOption,
            ]
        )
        {
            Cost = 3,
        };
}
