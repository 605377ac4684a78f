using System.Collections.Immutable;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A menu of notes to go on to.</summary>
internal static class HopMenu
{
    /// <summary>The menu, each note once, at most as many as Discord's menu takes; nothing for no notes.</summary>
    /// <param name="notes">Notes with a plain line that tells why they are there; it may be empty.</param>
    /// <param name="view">What is shown of the note that is chosen.</param>
    /// <param name="trail">The notes by which the reader will have come there.</param>
    public static IEnumerable<Component> Of(
        IEnumerable<(Note Note, string Reason)> notes,
        NoteView view,
        string placeholder,
        string owner,
        Trail trail
    ) => Of(notes, new CustomId.Hop(view, 0, owner, trail), placeholder);

    /// <summary>The same for a menu that does something else with the note that is chosen.</summary>
    /// <param name="id">What it does.</param>
    public static IEnumerable<Component> Of(
        IEnumerable<(Note Note, string Reason)> notes,
        CustomId id,
        string placeholder
    )
    {
        ImmutableArray<SelectOption> options =
        [
            .. notes
                .DistinctBy(each => each.Note.Key)
                .Take(DiscordLimits.SelectOptions)
                .Select(each => Option(each.Note, each.Reason)),
        ];
        if (!options.IsEmpty)
        {
            yield return new StringSelect(id.ToString(), placeholder, options);
        }
    }

    private static SelectOption Option(Note note, string reason)
    {
        var label = TextFitter.FitPlain(VisibleText.Name(note.Title), DiscordLimits.OptionLabel);
        var description = TextFitter.FitPlain(reason, DiscordLimits.OptionDescription);
        return new SelectOption(
            label,
            CustomId.Hop.Value(note.Key),
            description.Length > 0 ? description : null
        );
    }
}
