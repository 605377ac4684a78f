using System.Globalization;
using Bot.Interactions.Components;
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
    /// <param name="idOf">What a button to a page does; null where there can be no such button.</param>
    public static IEnumerable<Component> For(int page, int pages, Func<int, CustomId?> idOf) =>
        For(
            page,
            pages,
            (label, other) =>
                idOf(other) is { } id
                    ? new Button(ButtonStyle.Secondary, label, id.ToString())
                    : null
        );

    /// <summary>The same for what is shown of a note.</summary>
    /// <param name="state">What the message shows.</param>
    public static IEnumerable<Component> For(NoteFrame frame, NoteState state, int pages) =>
        pages < 2
            ? []
            : For(
                state.Page,
                pages,
                (label, other) => frame.Show(label, state with { Page = other })
            );

    private static IEnumerable<Component> For(
        int page,
        int pages,
        Func<string, int, Component?> turn
    )
    {
        if (page > 0 && turn("◀ Previous", page - 1) is { } back)
        {
            yield return back;
        }

        if (page < pages - 1 && turn("Next ▶", page + 1) is { } forth)
        {
            yield return forth;
        }
    }
}
