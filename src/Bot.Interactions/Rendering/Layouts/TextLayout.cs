using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A section of a note, or the whole of it, on as many pages as it takes.</summary>
internal static class TextLayout
{
    // About two screens of a phone; half of what Discord would take.
    private const int PageLength = 2000;

    private const int HeadingLength = 200;

    public static MessagePayload Of(Reply.SectionPage reply, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(reply.Vault, reply.Match, style, owner, reply.Trail);
        var section = frame.Note.Sections[reply.Section];
        var heading = TextFitter.Fit(frame.Markdown.Title(section.Heading), HeadingLength);
        var state = frame.State(NoteView.Section, reply.Section, reply.Page, reply.Menu);
        return Of(frame, state, heading, frame.Note.TextOf(section), reply.IsPrivate);
    }

    public static MessagePayload Of(Reply.TextPage reply, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(reply.Vault, reply.Match, style, owner, reply.Trail);
        var state = frame.State(NoteView.Text, page: reply.Page, menu: reply.Menu);
        return Of(frame, state, heading: "", frame.Note.Body, reply.IsPrivate);
    }

    private static MessagePayload Of(
        NoteFrame frame,
        NoteState state,
        string heading,
        string text,
        bool isPrivate
    )
    {
        var pages = Paginator.Split(frame.Markdown.Description(text), PageLength);
        var page = PageButtons.Clamp(state.Page, pages.Length);
        state = state with { Page = page };
        var title = heading.Length > 0 ? $"### {heading}\n" : "";
        return new MessagePayload
        {
            Content = frame.Preface(),
            Embeds =
            [
                frame.Embed(page: PageButtons.Words(page, pages.Length)) with
                {
                    Description =
                        title + (pages.IsEmpty ? "*Nothing is written here.*" : pages[page]),
                },
            ],
            Components = Rows.Of(
                [
                    .. PageButtons.For(frame, state, pages.Length),
                    frame.Show("Back to card", frame.State(NoteView.Card)),
                    .. frame.Exits(state, isPrivate),
                ],
                SectionMenu.Of(frame, state)
            ),
        };
    }
}
