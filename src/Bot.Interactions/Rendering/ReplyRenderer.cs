using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering;

/// <summary>Turns a reply into the message that Discord shows, within every limit of <see cref="DiscordLimits"/>.</summary>
/// <param name="links">Addresses of notes and pictures.</param>
/// <param name="cards">How cards look.</param>
/// <param name="clock">Tells today from the day of a note's last update.</param>
public sealed class ReplyRenderer(LinkTemplates links, CardOptions cards, TimeProvider clock)
{
    /// <summary>The message for a reply. It is ephemeral when the reply is private, and pings nobody.</summary>
    /// <param name="reply">What is answered.</param>
    /// <param name="owner">The id of the user who asked; the message's components are theirs.</param>
    public MessagePayload Render(Reply reply, string owner) =>
        throw new NotImplementedException($"{links}{cards}{clock}{owner}{reply}");
}
