using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What messages about two notes have in common.</summary>
internal static class PairFrame
{
    private const int TitleLength = 100;

    /// <summary>The title of a note, escaped, as one of two.</summary>
    public static string TitleOf(Note note) => DiscordMarkdown.Name(note.Title, TitleLength);

    /// <summary>The two turned round, the other view of them, and their cards.</summary>
    public static IEnumerable<Component> Buttons(
        Note first,
        Note second,
        PairView view,
        string owner
    )
    {
        var other = view == PairView.Compare ? PairView.Path : PairView.Compare;
        yield return Button("⇄ Turn round", new CustomId.Pair(view, second.Key, first.Key, owner));
        yield return Button(
            other == PairView.Path ? "Path" : "Compare",
            new CustomId.Pair(other, first.Key, second.Key, owner)
        );
        foreach (var note in (Note[])[first, second])
        {
            yield return Button(
                TextFitter.FitPlain(VisibleText.Name(note.Title), 34),
                new CustomId.Show(new NoteState(NoteView.Card, note.Key), owner)
            );
        }
    }

    private static Button Button(string label, CustomId id) =>
        new(ButtonStyle.Secondary, label, id.ToString());
}
