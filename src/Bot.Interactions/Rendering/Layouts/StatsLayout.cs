using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>All quick stats of a note, with what its further columns say.</summary>
internal static class StatsLayout
{
    private const int ValueLength = 680;
    private const int MostFields = 15;

    // What title, author and footer take at most, and some room.
    private const int PageLength = DiscordLimits.EmbedTotal - 1000;

    public static MessagePayload Of(Reply.Stats reply, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(reply.Vault, reply.Match, style, owner, reply.Trail);
        var pages = Pages(
            frame.Note.Card.Stats.Select(stat =>
                StatFields.Of(stat, frame.Markdown, ValueLength, withRemark: true).Field
            )
        );
        var page = PageButtons.Clamp(reply.Page, pages.Length);
        var state = frame.State(NoteView.Stats, page: page);
        var embed = frame.Embed("quick stats", PageButtons.Words(page, pages.Length));
        return new MessagePayload
        {
            Content = frame.Preface(),
            Embeds =
            [
                pages.IsEmpty
                    ? embed with
                    {
                        Description = "This note gives no quick stats.",
                    }
                    : embed with
                    {
                        Fields = pages[page],
                    },
            ],
            Components = Rows.Of([
                .. PageButtons.For(frame, state, pages.Length),
                frame.Show("Card", frame.State(NoteView.Card)),
                .. frame.Exits(state, reply.IsPrivate),
            ]),
        };
    }

    private static ImmutableArray<ImmutableArray<EmbedField>> Pages(IEnumerable<EmbedField> fields)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<EmbedField>>();
        var page = ImmutableArray.CreateBuilder<EmbedField>();
        var length = 0;
        foreach (var field in fields)
        {
            var size = EmbedRoom.Size(field);
            if (page.Count == MostFields || (page.Count > 0 && length + size > PageLength))
            {
                pages.Add(page.DrainToImmutable());
                length = 0;
            }

            page.Add(field);
            length += size;
        }

        if (page.Count > 0)
        {
            pages.Add(page.DrainToImmutable());
        }

        return pages.DrainToImmutable();
    }
}
