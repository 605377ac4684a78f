using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Pictures;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The drawing of a note with its neighbours, and the way on to each of them.</summary>
internal static class PictureLayout
{
    private const string Nothing = "No note is linked with this one.";
    private const string NotDrawn = "Pictures are not drawn here. *Related* says it in words.";

    public static MessagePayload Of(Reply.Picture reply, NoteStyle style, string owner)
    {
        var frame = new NoteFrame(reply.Vault, reply.Match, style, owner, reply.Trail);
        var picture = style.Pictures.Around(frame.Vault, frame.Note);
        return new MessagePayload
        {
            Content = frame.Preface(),
            Embeds =
            [
                frame.Embed("picture") with
                {
                    Description =
                        picture is not null ? null
                        : style.Pictures.AreDrawn ? Nothing
                        : NotDrawn,
                    Image = picture is null ? null : new EmbedImage(picture.Address),
                },
            ],
            Files = picture is null ? [] : [picture],
            Components = Rows.Of(
                [
                    .. frame.Back(NoteView.Picture),
                    frame.Show("Card", frame.State(NoteView.Card)),
                    frame.Show("Related", frame.State(NoteView.Related)),
                    .. frame.Exits(frame.State(NoteView.Picture), reply.IsPrivate),
                ],
                HopMenu.Of(
                    Neighbours.Of(frame.Vault, frame.Note).Select(note => (note, "")),
                    NoteView.Picture,
                    "Walk on to…",
                    owner,
                    frame.Onwards()
                )
            ),
        };
    }
}
