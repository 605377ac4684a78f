using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Tags with their counts, and the notes of one.</summary>
internal static class TagsLayout
{
    // As many as the menu below takes.
    private const int TagsOnPage = DiscordLimits.SelectOptions;

    private const int NotesOnPage = 10;
    private const int TagLength = 80;
    private const int SummaryLength = 120;

    public static MessagePayload Of(Reply.TagList reply, string owner)
    {
        var all = reply.Vault.Tags.All;
        var pages = Pages(all.Length, TagsOnPage);
        var page = PageButtons.Clamp(reply.Page, pages);
        var shown = all.Skip(page * TagsOnPage).Take(TagsOnPage).ToList();
        var lines = shown.Select(tag => $"- {NameOf(tag)} — {Count(tag.Notes.Length)}");
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = "Tags",
                    Description = shown.Count > 0 ? string.Join('\n', lines) : "No note has a tag.",
                    Color = TagColors.Default,
                    Footer = FooterOf(PageButtons.Words(page, pages)),
                },
            ],
            Components = Rows.Of(
                PageButtons.For(page, pages, other => new CustomId.Tags(null, other, owner)),
                Menu(shown, owner)
            ),
        };
    }

    public static MessagePayload Of(Reply.TagPage reply, NoteStyle style, string owner)
    {
        var tag = reply.Tag;
        var pages = Pages(tag.Notes.Length, NotesOnPage);
        var page = PageButtons.Clamp(reply.Page, pages);
        var shown = tag
            .Notes.Skip(page * NotesOnPage)
            .Take(NotesOnPage)
            .Select(note => (Note: note, Summary: SummaryLine.Of(reply.Vault, note, SummaryLength)))
            .ToList();
        var lines = shown.Select(each =>
            RelatedLines.Write(
                TextFitter.Fit(DiscordMarkdown.NoteName(each.Note, style.Notes), 120),
                isNote: true,
                DiscordMarkdown.Escape(each.Summary)
            )
        );
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = NameOf(tag),
                    Description = TextFitter.Fit(
                        string.Join('\n', lines),
                        DiscordLimits.EmbedDescription
                    ),
                    Color = style.Colors.Of(tag.Tag),
                    Footer = FooterOf(
                        Count(tag.Notes.Length)
                            + (PageButtons.Words(page, pages) is { } words ? " · " + words : "")
                    ),
                },
            ],
            Components = Rows.Of(
                PageButtons
                    .For(page, pages, other => new CustomId.Tags(tag.Key, other, owner))
                    .Append(
                        new Button(
                            ButtonStyle.Secondary,
                            "All tags",
                            new CustomId.Tags(null, 0, owner).ToString()
                        )
                    ),
                HopMenu.Of(shown, NoteView.Card, "Open a note…", owner, Trail.Empty)
            ),
        };
    }

    private static IEnumerable<Component> Menu(List<TaggedNotes> tags, string owner)
    {
        ImmutableArray<SelectOption> options =
        [
            .. tags.Select(tag => new SelectOption(
                TextFitter.FitPlain("#" + VisibleText.Line(tag.Tag), DiscordLimits.OptionLabel),
                CustomId.PickTag.Value(tag.Key),
                Count(tag.Notes.Length)
            )),
        ];
        if (!options.IsEmpty)
        {
            yield return new StringSelect(
                new CustomId.PickTag(owner).ToString(),
                "Show the notes of a tag…",
                options
            );
        }
    }

    private static string NameOf(TaggedNotes tag) => DiscordMarkdown.Text("#" + tag.Tag, TagLength);

    private static string Count(int notes) =>
        notes == 1 ? "1 note" : string.Create(CultureInfo.InvariantCulture, $"{notes:N0} notes");

    private static int Pages(int items, int size) => (items + size - 1) / size;

    private static EmbedFooter? FooterOf(string? words) =>
        words is null ? null : new EmbedFooter(words);
}
