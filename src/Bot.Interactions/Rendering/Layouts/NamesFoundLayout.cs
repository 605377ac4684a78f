using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The notes that a message names, each to go on to.</summary>
internal static class NamesFoundLayout
{
    private const int NameLength = 100;
    private const int SummaryLength = 90;

    public static MessagePayload Of(Reply.NamesFound reply, NoteStyle style, string owner)
    {
        var shown = reply
            .Found.DistinctBy(match => match.Note.Key)
            .Take(DiscordLimits.SelectOptions)
            .Select(match =>
                (Match: match, Summary: SummaryLine.Of(reply.Vault, match.Note, SummaryLength))
            )
            .ToList();
        var lines = shown.Select(each =>
            RelatedLines.Write(
                TextFitter.Fit(DiscordMarkdown.NoteName(each.Match.Note, style.Notes), NameLength),
                isNote: true,
                DiscordMarkdown.Escape(each.Summary),
                each.Match.IsOtherName ? $" ({NameOf(each.Match)})" : ""
            )
        );
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = "Named in that message",
                    Description = TextFitter.Fit(
                        shown.Count > 0
                            ? string.Join('\n', lines)
                            : "No name that I know stands in that message.",
                        DiscordLimits.EmbedDescription
                    ),
                    Color = TagColors.Default,
                    Footer =
                        reply.Found.Length > shown.Count
                            ? new EmbedFooter(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"The first {shown.Count} of {reply.Found.Length}"
                                )
                            )
                            : null,
                },
            ],
            Components = Rows.Of(
                HopMenu.Of(
                    shown.Select(each => (each.Match.Note, each.Summary)),
                    NoteView.Card,
                    "Open a card…",
                    owner,
                    Trail.Empty
                )
            ),
        };
    }

    private static string NameOf(NameMatch match) => DiscordMarkdown.Name(match.Name, NameLength);
}
