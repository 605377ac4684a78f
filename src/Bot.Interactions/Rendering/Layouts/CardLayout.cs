using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The card of a note: summary, quick stats, related entries, and the ways on from there.</summary>
internal static class CardLayout
{
    private const int SummaryLength = 2000;

    // A paragraph can be megabytes long; what is this far from being shown is not even read.
    private const int SummaryRead = 16 * SummaryLength;

    // Three rows of three on a desktop; more would push the related entries off a phone's screen.
    private const int MostStats = 9;

    private const int StatLength = 300;
    private const int MostRelated = 8;
    private const int MostHearsay = 3;
    private const int AnnotationLength = 140;

    public static MessagePayload Of(Reply.Card card, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(card.Vault, card.Match, style, owner, card.Trail);
        var note = frame.Note;
        var state = frame.State(NoteView.Card, menu: card.Menu);
        var lines = RelatedLines.Of(frame, MostRelated, AnnotationLength).ToImmutableArray();
        var related = RelatedLines.Field("Related", lines, MostRelated, note.Card.Related.Length);
        var picture = style.PictureOf(card.Vault, note);
        var embed = frame.Embed() with
        {
            Description = Summary(frame) ?? Hearsay(frame),
            Fields = related is null ? [] : [related],
            Image = picture is null ? null : new EmbedImage(picture),
        };
        // The last stats give way to all else: a button leads to them, and they are no way on.
        var stats = Stats(frame);
        var fields = EmbedRoom.First([.. stats.Select(stat => stat.Field)], EmbedRoom.Left(embed));
        return new MessagePayload
        {
            Content = frame.Preface(),
            Embeds = [embed with { Fields = fields.AddRange(embed.Fields) }],
            Components = Rows.Of(
                [
                    .. frame.Back(NoteView.Card),
                    .. Buttons(frame, stats[..fields.Length]),
                    .. frame.Exits(state, card.IsPrivate),
                ],
                SectionMenu.Of(frame, state),
                HopMenu.Of(
                    RelatedLines.Targets(frame, lines),
                    NoteView.Card,
                    "Go to a related note…",
                    owner,
                    frame.Onwards()
                )
            ),
        };
    }

    private static string? Summary(NoteFrame frame)
    {
        var summary = frame.Note.Card.Summary is { } markdown
            ? TextFitter.Fit(frame.Markdown.Description(Beginning(markdown)), SummaryLength)
            : "";
        return summary.Length > 0 ? summary : null;
    }

    // A note without a word of its own is described by those that mention it.
    private static string? Hearsay(NoteFrame frame)
    {
        var said = new RelatedTabs(frame)
            .Lines(NoteView.Mentions, 0, MostHearsay)
            .Where(line => line.Reason.Length > 0)
            .Select(line => line.Text)
            .ToList();
        return said.Count > 0
            ? "*No summary here yet. Other notes say:*\n" + string.Join('\n', said)
            : null;
    }

    private static string Beginning(string markdown) =>
        markdown.Length <= SummaryRead ? markdown
        : char.IsHighSurrogate(markdown[SummaryRead - 1]) ? markdown[..(SummaryRead - 1)]
        : markdown[..SummaryRead];

    private static ImmutableArray<StatField> Stats(NoteFrame frame) =>
        [
            .. frame
                .Note.Card.Stats.Take(MostStats)
                .Select(stat => StatFields.Of(stat, frame.Markdown, StatLength, withRemark: false)),
        ];

    private static IEnumerable<Component> Buttons(
        NoteFrame frame,
        ImmutableArray<StatField> statsShown
    )
    {
        var note = frame.Note;
        if (note.Card.Stats.Length > statsShown.Length || statsShown.Any(stat => !stat.IsWhole))
        {
            yield return frame.Show("All stats", frame.State(NoteView.Stats));
        }

        if (
            note.Card.Related.Length > 0
            || frame.Vault.LinksTo(note).Length > 0
            || frame.Vault.LinksFrom(note).Length > 0
        )
        {
            yield return frame.Show("Related", frame.State(NoteView.Related));
            if (frame.Style.Pictures.AreDrawn)
            {
                yield return frame.Show("Picture", frame.State(NoteView.Picture));
            }
        }

        if (note.Sections.IsEmpty && HasMoreThanSummary(frame))
        {
            yield return frame.Show("Read the note", frame.State(NoteView.Text));
        }
    }

    private static bool HasMoreThanSummary(NoteFrame frame) =>
        frame.Note.Body.Length > SummaryRead
        || frame.Markdown.Description(frame.Note.Body).Length
            > (frame.Note.Card.Summary?.Length ?? 0) + 20;
}
