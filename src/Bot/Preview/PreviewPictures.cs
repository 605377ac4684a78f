using Bot.Interactions;
using Bot.Interactions.Protocol;

namespace Bot.Preview;

/// <summary>Puts the files of an answer where the page looks for pictures, since there is no Discord to keep them.</summary>
internal sealed class PreviewPictures(ILogger<PreviewPictures> logger)
{
    /// <summary>The answer with its pictures in the addresses of its embeds.</summary>
    /// <param name="interaction">What was asked.</param>
    public InteractionResponse Inline(InteractionResponse answer, Interaction interaction)
    {
        answer = answer.WithFilesRead(interaction, logger);
        if (answer.Data is not MessagePayload { Files.IsEmpty: false } ready)
        {
            return answer;
        }

        var addresses = ready.Files.ToDictionary(
            file => file.Address,
            file => $"data:{file.MediaType};base64,{Convert.ToBase64String(file.Read().Span)}"
        );
        return answer with
        {
            Data = ready with
            {
                Embeds =
                [
                    .. ready.Embeds.Select(embed =>
                        embed.Image is { } image
                        && addresses.TryGetValue(image.Url, out var address)
                            ? embed with
                            {
                                Image = new EmbedImage(address),
                            }
                            : embed
                    ),
                ],
            },
        };
    }
}
