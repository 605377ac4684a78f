using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The walk: what a note is related to, who mentions it, what else it links to, and the way on to each.</summary>
internal static class RelatedLayout
{
    private const int PageSize = 10;

    // How many who mention the note are named below its related entries.
    private const int MentionsNamed = 5;

    public static MessagePayload Of(Reply.Related reply, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(reply.Vault, reply.Match, style, owner, reply.Trail);
        var tabs = new RelatedTabs(frame);
        var count = tabs.CountOf(reply.View);
        var pages = (count + PageSize - 1) / PageSize;
        var page = PageButtons.Clamp(reply.Page, pages);
        var lines = tabs.Lines(reply.View, page * PageSize, PageSize);
        var mentions =
            reply.View == NoteView.Related && page == 0
                ? tabs.Lines(NoteView.Mentions, 0, MentionsNamed)
                : [];
        // The other lists and pages are to be quick to turn to.
        var picture =
            reply.View == NoteView.Related && page == 0
                ? style.Pictures.Around(frame.Vault, frame.Note)
                : null;
        var state = frame.State(reply.View, page: page);
        return new MessagePayload
        {
            Content = frame.Preface(),
            Embeds =
            [
                frame.Embed(
                    TitleOf(reply.View),
                    FooterOf(page, pages, [.. lines, .. mentions])
                ) with
                {
                    Description =
                        count > 0
                            ? TextFitter.Fit(
                                RelatedLines.Join(lines),
                                DiscordLimits.EmbedDescription
                            )
                            : NothingIn(reply.View),
                    Fields = MentionField(mentions, tabs.CountOf(NoteView.Mentions)),
                    Image = picture is null ? null : new EmbedImage(picture.Address),
                },
            ],
            Files = picture is null ? [] : [picture],
            Components = Rows.Of(
                [
                    .. frame.Back(NoteView.Related),
                    .. TabButtons(frame, tabs, state),
                    frame.Show("Card", frame.State(NoteView.Card)),
                ],
                [.. PageButtons.For(frame, state, pages), .. frame.Exits(state, reply.IsPrivate)],
                HopMenu.Of(
                    lines
                        .Concat(mentions)
                        .Where(line => line.Target is not null)
                        .Select(line => (line.Target!, line.Reason)),
                    NoteView.Related,
                    "Walk on to…",
                    owner,
                    frame.Onwards()
                )
            ),
        };
    }

    private static IEnumerable<Component> TabButtons(
        NoteFrame frame,
        RelatedTabs tabs,
        NoteState state
    )
    {
        foreach (var view in (NoteView[])[NoteView.Related, NoteView.Mentions, NoteView.Links])
        {
            var count = tabs.CountOf(view);
            var isCurrent = view == state.View;
            if (isCurrent || count > 0)
            {
                yield return frame.Show(
                    string.Create(CultureInfo.InvariantCulture, $"{LabelOf(view)} {count}"),
                    isCurrent ? state : frame.State(view),
                    isCurrent
                );
            }
        }
    }

    private static ImmutableArray<EmbedField> MentionField(
        ImmutableArray<NoteLine> mentions,
        int count
    ) =>
        RelatedLines.Field("Mentioned by", mentions, MentionsNamed, count) is { } field
            ? [field]
            : [];

    private static string? FooterOf(int page, int pages, ImmutableArray<NoteLine> shown)
    {
        var isMarked = shown.Any(line =>
            line.Text.Contains(RelatedTabs.Mutual, StringComparison.Ordinal)
        );
        var parts = (
            (string?[])[PageButtons.Words(page, pages), isMarked ? "↔ linked both ways" : null]
        )
            .Where(part => part is not null)
            .ToList();
        return parts.Count > 0 ? string.Join(" · ", parts) : null;
    }

    private static string TitleOf(NoteView view) =>
        view switch
        {
            NoteView.Mentions => "mentioned by",
            NoteView.Links => "links",
            _ => "related",
        };

    private static string LabelOf(NoteView view) =>
        view switch
        {
            NoteView.Mentions => "Mentioned by",
            NoteView.Links => "Links",
            _ => "Related",
        };

    private static string NothingIn(NoteView view) =>
        view switch
        {
            NoteView.Mentions => "No other note mentions this one.",
            NoteView.Links => "The text of this note links to nothing else.",
            _ => "This note names nothing that it is related to.",
        };
}
