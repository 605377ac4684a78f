using System.Globalization;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>How the content stands.</summary>
internal static class StatusLayout
{
    private const int ReasonLength = 300;

    public static MessagePayload Of(Reply.Status reply)
    {
        var status = reply.Content;
        var vault = status.Vault;
        var since = status.Since.ToUnixTimeSeconds();
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = "Content",
                    Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"Revision `{vault.Version}`, in service since <t:{since}:f>, <t:{since}:R>."
                    ),
                    Color = TagColors.Default,
                    Fields =
                    [
                        Number("Notes", vault.Notes.Length),
                        Number("Actors", vault.Notes.Count(note => note.IsActor)),
                        Number("Problems", vault.Problems.Length),
                        new EmbedField("From", Place(status)),
                        new EmbedField(
                            "Watching",
                            DiscordMarkdown.Text(status.Watching, DiscordLimits.FieldValue)
                        ),
                        new EmbedField("Last reloads", Recent(status)),
                    ],
                    Footer = new EmbedFooter(
                        status.CanRollBack
                            ? "/content rollback goes back to the notes before."
                            : "There are no notes from before to go back to."
                    ),
                },
            ],
        };
    }

    private static EmbedField Number(string name, int value) =>
        new(name, value.ToString("N0", CultureInfo.InvariantCulture), Inline: true);

    private static string Recent(ContentStatus status) =>
        status.Recent.IsEmpty
            ? "None yet."
            : TextFitter.Fit(
                string.Join(
                    '\n',
                    [
                        Line(status.Recent[0]) + Why(status.Recent[0]),
                        .. status.Recent.Skip(1).Select(Line),
                    ]
                ),
                DiscordLimits.FieldValue
            );

    private static string Line(ReloadRecord record) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"- <t:{record.At.ToUnixTimeSeconds()}:f> {AuditLayout.By(record.By)}: {record.Result}, {AuditLayout.Counts(record)}"
        );

    // Why the last one ended as it did; the reasons of those before stand in the log.
    private static string Why(ReloadRecord record) =>
        record.Reason is { } reason ? "\n" + DiscordMarkdown.Text(reason, ReasonLength) : "";

    private static string Place(ContentStatus status) =>
        DiscordMarkdown.Text(
            status.Concern is { } concern ? $"{status.Place} — {concern}" : status.Place,
            DiscordLimits.FieldValue
        );
}
