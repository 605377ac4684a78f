using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/compare</c>: two notes side by side.</summary>
public sealed class CompareCommand(VaultStore store)
    : PairCommand(store, PairView.Compare, "a", "b")
{
    /// <summary>The command's name.</summary>
    public const string Name = "compare";

    /// <inheritdoc />
    public override CommandDefinition Definition { get; } =
        new(
            Name,
            "Two notes side by side: numbers, tags and links they share",
            [
                new("a", "One of the two", IsRequired: true, Completes: true),
                new("b", "The other one", IsRequired: true, Completes: true),
                NoteOptions.PrivateOption,
            ]
        )
        {
            Cost = 2,
        };
}
