using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A sentence from the bot itself.</summary>
internal static class NoticeLayout
{
    // An orange that is not taken for a note's.
    private const int FailureColor = 0xD9822B;

    public static MessagePayload Of(Reply.Notice notice) => Of(notice.Text, TagColors.Default);

    public static MessagePayload Of(Reply.Failure failure) =>
        Of(
            "Something went wrong on my side; it is not your fault. Please try again. Should it stay, give the people "
                + $"who run me this id: `{failure.ErrorId}`",
            FailureColor
        );

    private static MessagePayload Of(string text, int color) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Description = TextFitter.Fit(text, DiscordLimits.EmbedDescription),
                    Color = color,
                },
            ],
        };
}
