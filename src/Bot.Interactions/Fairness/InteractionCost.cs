using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Fairness;

/// <summary>What an interaction costs: what its command says, and for a button or a menu what the command that does the same says.</summary>
internal static class InteractionCost
{
    private const int Default = 1;

    /// <summary>The tokens that an interaction takes.</summary>
    public static int Of(Interaction interaction, CommandDispatcher commands) =>
        NameOf(interaction) is { } name && commands.Definition(name) is { } command
            ? command.Cost
            : Default;

    /// <summary>Whether content admins ask for what only they can, and what reads every note.</summary>
    public static bool IsReload(Interaction interaction) =>
        interaction.Type is InteractionType.MessageComponent
            ? CustomId.TryParse(interaction.Data?.CustomId, out var id) && id is CustomId.Force
            : interaction.Data
                is { Name: ContentCommand.Name, Options.IsDefaultOrEmpty: false } data
                && data.Options.Any(option => ContentCommand.IsReload(option?.Name));

    private static string? NameOf(Interaction interaction) =>
        interaction.Type is not InteractionType.MessageComponent ? interaction.Data?.Name
        : !CustomId.TryParse(interaction.Data?.CustomId, out var id) ? null
        : id switch
        {
            CustomId.Search => SearchCommand.Name,
            CustomId.Pair { View: PairView.Path } => PathCommand.Name,
            CustomId.Pair => CompareCommand.Name,
            CustomId.Show show => NameOf(show.State.View),
            CustomId.Share share => NameOf(share.State.View),
            CustomId.Hop hop => NameOf(hop.View),
            _ => null,
        };

    // What comes with a drawing.
    private static string? NameOf(NoteView view) =>
        view is NoteView.Related or NoteView.Picture ? RelatedCommand.Name : null;
}
