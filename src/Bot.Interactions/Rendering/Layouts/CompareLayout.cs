using System.Collections.Immutable;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Cards;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Two notes side by side: first what tells them apart, last what they share.</summary>
internal static class CompareLayout
{
    private const string First = "①";
    private const string Second = "②";
    private const int ValueLength = 120;
    private const int MostStats = 12;
    private const int MostLone = 8;
    private const int MostLinks = 15;
    private const int SummaryLength = 200;

    private const string IsCut =
        "There is more than one message holds. /stats and /related have all of it.";

    public static MessagePayload Of(Reply.Compare reply, NoteStyle style, string owner)
    {
        var (first, second) = (reply.First.Note, reply.Second.Note);
        var left = new DiscordMarkdown(reply.Vault, first, style.Notes);
        var right = new DiscordMarkdown(reply.Vault, second, style.Notes);
        var found = reply.Comparison;
        ImmutableArray<EmbedField> all =
        [
            .. found.Differing.Take(MostStats).Select(stat => Differing(stat, left, right)),
            .. List(
                "The same",
                found.Same,
                MostStats,
                stat => Line("", stat.Name, stat.First, left)
            ),
            .. List(
                "Only one has",
                found.Lone,
                MostLone * 2,
                stat =>
                    stat.First is not null
                        ? Line(First + " ", stat.Name, stat.First, left)
                        : Line(Second + " ", stat.Name, stat.Second, right)
            ),
            .. List("Both linked with", found.Links, MostLinks, note => $"- {NameOf(note, style)}"),
        ];
        var embed = new Embed
        {
            Author = Tags(found.Tags),
            Title = $"{First} {PairFrame.TitleOf(first)} · {Second} {PairFrame.TitleOf(second)}",
            Description = Summaries(left, first, right, second),
            Color = style.Colors.Of(first),
        };
        // The last lists are left out where the message would be longer than Discord takes.
        var fields = EmbedRoom.First(all, EmbedRoom.Left(embed) - IsCut.Length);
        var isWhole = fields.Length == all.Length && found.Differing.Length <= MostStats;
        return new MessagePayload
        {
            Content = SmallPrint.Reasons(reply.First, reply.Second),
            Embeds =
            [
                embed with
                {
                    Fields = fields,
                    Footer = isWhole ? null : new EmbedFooter(IsCut),
                },
            ],
            Components = Rows.Of(
                PairFrame.Buttons(first, second, PairView.Compare, owner),
                HopMenu.Of(
                    found.Links.Select(note => (note, "both link to it")),
                    NoteView.Card,
                    "Go to what both link to…",
                    owner,
                    Trail.Empty
                )
            ),
        };
    }

    private static EmbedField Differing(
        ComparedStat stat,
        DiscordMarkdown left,
        DiscordMarkdown right
    )
    {
        var name = TextFitter.Fit(left.Title(stat.Name), 80);
        return new EmbedField(
            name.Length > 0 ? name : "–",
            $"{First} {Value(stat.First, left)}\n{Second} {Value(stat.Second, right)}",
            Inline: true
        );
    }

    private static string Line(string mark, string name, string? value, DiscordMarkdown markdown) =>
        $"- {mark}**{TextFitter.Fit(markdown.Title(name), 80)}:** {Value(value, markdown)}";

    private static string Value(string? value, DiscordMarkdown markdown) =>
        value is not null && markdown.Line(value) is { Length: > 0 } text
            ? TextFitter.Fit(text, ValueLength)
            : "–";

    // As many lines as a field takes.
    private static IEnumerable<EmbedField> List<T>(
        string name,
        ImmutableArray<T> items,
        int most,
        Func<T, string> write
    )
    {
        var lines = items.Take(most).Select(write).ToList();
        while (lines.Sum(line => line.Length + 1) > DiscordLimits.FieldValue - 24)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            var more = items.Length - lines.Count;
            yield return new EmbedField(name, string.Join('\n', lines) + RelatedLines.More(more));
        }
    }

    private static string Summaries(
        DiscordMarkdown left,
        Note first,
        DiscordMarkdown right,
        Note second
    )
    {
        var lines = ((string Mark, DiscordMarkdown Markdown, Note Note)[])
            [(First, left, first), (Second, right, second)];
        var text = string.Join(
            '\n',
            lines
                .Where(line => line.Note.Card.Summary is not null)
                .Select(line =>
                    $"{line.Mark} {TextFitter.Fit(line.Markdown.Line(line.Note.Card.Summary!), SummaryLength)}"
                )
        );
        return text.Length > 0 ? text : "Neither note has a summary.";
    }

    private static EmbedAuthor? Tags(ImmutableArray<string> tags) =>
        tags.IsEmpty
            ? null
            : new EmbedAuthor(
                TextFitter.FitPlain(
                    VisibleText.Line(string.Join(' ', tags.Select(tag => "#" + tag))),
                    100
                )
            );

    private static string NameOf(Note note, NoteStyle style) =>
        TextFitter.Fit(DiscordMarkdown.NoteName(note, style.Notes), 120);
}
