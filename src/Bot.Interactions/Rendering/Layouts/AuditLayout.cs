using System.Globalization;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A reload as those read it who keep an eye on them: who, from where, and what came of it.</summary>
internal static class AuditLayout
{
    private const int RevisionLength = 12;
    private const int ReasonLength = 1000;

    public static MessagePayload Of(Reply.Audit reply)
    {
        var record = reply.Record;
        string[] lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"<t:{record.At.ToUnixTimeSeconds()}:f> by {By(record.By)}{From(record.By)}"
            ),
            $"{Revisions(record)} · {Counts(record)}",
            .. record.Reason is { } reason
                ? [DiscordMarkdown.Text(reason, ReasonLength)]
                : Array.Empty<string>(),
        ];
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = ReloadLayout.TitleOf(record.Result),
                    Description = string.Join('\n', lines),
                    Color = ReloadLayout.ColorOf(record.Result),
                },
            ],
        };
    }

    /// <summary>Who asked: a user, whom a mention does not ping, or a word.</summary>
    public static string By(ReloadOrigin by) =>
        by.By.Length > 0 && by.By.All(char.IsAsciiDigit)
            ? $"<@{by.By}>"
            : DiscordMarkdown.Escape(VisibleText.Line(by.By));

    /// <summary>How many notes differ, and how long it took.</summary>
    public static string Counts(ReloadRecord record) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"+{record.Added} ~{record.Changed + record.Renamed} −{record.Removed}, {record.Milliseconds} ms"
        );

    /// <summary>The revision in service, after the one before where that was another.</summary>
    public static string Revisions(ReloadRecord record) =>
        record.Before.Length == 0 || record.Before == record.Revision
            ? Short(record.Revision)
            : $"{Short(record.Before)} → {Short(record.Revision)}";

    private static string From(ReloadOrigin by) =>
        by.ChannelId is { Length: > 0 } channel && channel.All(char.IsAsciiDigit)
            ? $" in <#{channel}>"
            : "";

    // A commit is known by its first digits.
    private static string Short(string revision) =>
        revision.Length == 0
            ? "nothing"
            : $"`{DiscordMarkdown.Escape(VisibleText.Line(revision[..Math.Min(revision.Length, RevisionLength)]))}`";
}
