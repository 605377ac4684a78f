using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Components;

/// <summary>
/// Answers the use of a button or a menu on what is said to content admins. Who uses it is checked each time: an id comes
/// from a client, and nothing in it says who may.
/// </summary>
public sealed class ContentPresses(
    IContentControl content,
    ContentAdmins admins,
    ReplyRenderer renderer
)
{
    /// <summary>The answer, which only whoever pressed sees; null for an id that is not about the content.</summary>
    /// <param name="value">The chosen row of a menu.</param>
    /// <param name="isPrivate">Whether it is used on a message that only one user sees, which the answer then replaces.</param>
    public async ValueTask<InteractionAnswer?> AnswerAsync(
        CustomId id,
        string? value,
        bool isPrivate,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (id is not (CustomId.Problems or CustomId.PickProblems or CustomId.Force))
        {
            return null;
        }

        if (!admins.Include(caller))
        {
            return InteractionAnswer.Notice(admins.WhoMay(caller), renderer, caller.UserId);
        }

        Reply reply = id switch
        {
            CustomId.Problems page => new Reply.Problems(
                content.Status.Vault,
                page.Code,
                page.Page
            ),
            CustomId.Force force => new Reply.Reload(
                await content.ReloadAsync(
                    new ReloadRequest(
                        ContentCommand.OriginOf(caller),
                        IsForced: true,
                        ForcedRevision: force.Revision
                    ),
                    cancellation
                )
            ),
            _ => new Reply.Problems(content.Status.Vault, CustomId.PickProblems.Picked(value)),
        };
        var message = renderer.Render(reply with { IsPrivate = true }, caller.UserId);
        var response = isPrivate
            // The file of a report goes with it; the list of all problems stays below each of its pages.
            ? InteractionResponse.Update(message, keepsFiles: id is not CustomId.Force)
            : InteractionResponse.Message(message);
        return InteractionAnswer.Of(reply, response);
    }
}
