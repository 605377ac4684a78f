using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The menu of a note's sections: on several pages where Discord's menu is too small.</summary>
internal static class SectionMenu
{
    // A page leaves room for the rows that lead to the whole note, to the page before and to the next one.
    private const int PageSize = DiscordLimits.SelectOptions - 3;

    private const string Indent = "  ";

    /// <summary>The menu; nothing for a note without sections.</summary>
    /// <param name="state">What the message shows: a section is marked, and the page that lists it is opened.</param>
    public static IEnumerable<Component> Of(NoteFrame frame, NoteState state)
    {
        var sections = Listed(frame);
        if (sections.IsEmpty)
        {
            yield break;
        }

        var pages = Pages(sections.Length);
        var menu = PageButtons.Clamp(state.Menu ?? PageOf(sections, state), pages);
        var shown =
            pages == 1 ? sections.AsSpan() : sections.AsSpan(menu * PageSize, Size(menu, sections));
        var options = ImmutableArray.CreateBuilder<SelectOption>(DiscordLimits.SelectOptions);
        if (menu > 0)
        {
            options.Add(
                new SelectOption("▲ Earlier sections", CustomId.PickSection.MoreValue(menu - 1))
            );
        }

        options.Add(
            new SelectOption(
                "The whole note",
                CustomId.PickSection.WholeNote,
                Default: state.View == NoteView.Text
            )
        );
        foreach (var (section, label) in shown)
        {
            options.Add(
                new SelectOption(
                    label,
                    CustomId.PickSection.Value(
                        section,
                        HeadingKey.For(frame.Note.Sections[section].Heading)
                    ),
                    Default: state.View == NoteView.Section && state.Section == section
                )
            );
        }

        if (menu < pages - 1)
        {
            options.Add(
                new SelectOption("▼ More sections", CustomId.PickSection.MoreValue(menu + 1))
            );
        }

        yield return new StringSelect(
            new CustomId.PickSection(state, frame.Owner).ToString(),
            Placeholder(menu, pages),
            options.DrainToImmutable()
        );
    }

    private static ImmutableArray<(int Section, string Label)> Listed(NoteFrame frame)
    {
        var sections = frame.Note.Sections;
        var labels = ImmutableArray.CreateBuilder<(int, string)>(sections.Length);
        var top = sections.IsEmpty ? 1 : sections.Min(section => section.Level);
        for (var at = 0; at < sections.Length; at++)
        {
            var heading = frame.Markdown.Plain(sections[at].Heading);
            if (heading.Length > 0)
            {
                var depth = Math.Min(3, sections[at].Level - top);
                var indent = string.Concat(Enumerable.Repeat(Indent, depth));
                labels.Add((at, TextFitter.FitPlain(indent + heading, DiscordLimits.OptionLabel)));
            }
        }

        return labels.DrainToImmutable();
    }

    private static int Pages(int sections) =>
        sections < DiscordLimits.SelectOptions ? 1 : (sections + PageSize - 1) / PageSize;

    private static int Size(int menu, ImmutableArray<(int, string)> sections) =>
        Math.Min(PageSize, sections.Length - (menu * PageSize));

    private static int PageOf(ImmutableArray<(int Section, string Label)> sections, NoteState state)
    {
        if (state.View != NoteView.Section || Pages(sections.Length) == 1)
        {
            return 0;
        }

        var at = sections.ToList().FindIndex(each => each.Section == state.Section);
        return Math.Max(0, at) / PageSize;
    }

    private static string Placeholder(int menu, int pages) =>
        pages == 1
            ? "Read a section…"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Read a section… ({menu + 1} of {pages})"
            );
}
