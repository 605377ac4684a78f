using System.Globalization;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Turns the pages of what is too long for one message.</summary>
internal static class PageButtons
{
    /// <summary>The page that is shown: the last one for a page beyond it.</summary>
    public static int Clamp(int page, int pages) => Math.Clamp(page, 0, Math.Max(0, pages - 1));

    /// <summary>Which page of how many; null when there is one only.</summary>
    public static string? Words(int page, int pages) =>
        pages < 2
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Page {page + 1} of {pages}");

    /// <summary>Back and forth; none when there is one page only.</summary>
    /// <param name="idOf">What a button to a page does.</param>
    public static IEnumerable<Component> For(int page, int pages, Func<int, CustomId> idOf)
    {
        if (page > 0)
        {
            yield return Turn("◀ Previous", idOf(page - 1));
        }

        if (page < pages - 1)
        {
            yield return Turn("Next ▶", idOf(page + 1));
        }
    }

    /// <summary>The same for what is shown of a note.</summary>
    /// <param name="state">What the message shows.</param>
    public static IEnumerable<Component> For(NoteFrame frame, NoteState state, int pages)
    {
        if (pages < 2)
        {
            yield break;
        }

        if (state.Page > 0)
        {
            yield return frame.Show("◀ Previous", state with { Page = state.Page - 1 });
        }

        if (state.Page < pages - 1)
        {
            yield return frame.Show("Next ▶", state with { Page = state.Page + 1 });
        }
    }

    private static Button Turn(string label, CustomId id) =>
        new(ButtonStyle.Secondary, label, id.ToString());
}
