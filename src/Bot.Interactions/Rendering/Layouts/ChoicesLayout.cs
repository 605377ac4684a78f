using System.Collections.Immutable;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Notes to pick from, where a name leads to several or to none.</summary>
internal static class ChoicesLayout
{
    private const int Most = 10;
    private const int QueryLength = 80;
    private const int NameLength = 100;
    private const int SummaryLength = 100;

    public static MessagePayload Of(Reply.Choices reply, string owner) =>
        Of(
            $"Several notes may be meant by “{Quoted(reply.Query)}”. Which one is it?",
            reply.Vault,
            reply.Matches,
            (reply.View, reply.Pair),
            owner
        );

    public static MessagePayload Of(Reply.NotFound reply, string owner) =>
        reply.Suggestions.IsEmpty
            ? Of(
                $"No note is called “{Quoted(reply.Query)}”, and none has a name near it. "
                    + "Whoever writes the notes can add it: a file of that name that ends in `.md`.",
                reply.Vault,
                [],
                (reply.View, reply.Pair),
                owner
            )
            : Of(
                $"No note is called “{Quoted(reply.Query)}”. Is it one of these? "
                    + "If not, whoever writes the notes can add it: a file of that name that ends in `.md`, "
                    + "or the name among the `aliases` of one of these.",
                reply.Vault,
                reply.Suggestions,
                (reply.View, reply.Pair),
                owner
            );

    private static MessagePayload Of(
        string question,
        Vault vault,
        ImmutableArray<NameMatch> matches,
        (NoteView View, PairQuestion? Pair) next,
        string owner
    )
    {
        var rows = matches
            .DistinctBy(match => match.Note.Key)
            .Take(Most)
            .Select(match => (match.Note, Line: LineOf(vault, match)))
            .ToImmutableArray();
        var lines = rows.Select(row =>
            RelatedLines.Write(
                DiscordMarkdown.Name(row.Note.Title, NameLength),
                isNote: true,
                DiscordMarkdown.Escape(row.Line)
            )
        );
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Description = TextFitter.Fit(
                        string.Join('\n', [question, .. lines]),
                        DiscordLimits.EmbedDescription
                    ),
                    Color = TagColors.Default,
                },
            ],
            Components = Rows.Of(HopMenu.Of(rows, IdOf(next, owner), "Pick one…")),
        };
    }

    // What tells notes apart that are called alike: the name that matched, the folder, the summary.
    private static string LineOf(Vault vault, NameMatch match)
    {
        var note = match.Note;
        var name = !match.IsOtherName
            ? ""
            : (match.IsFileName ? "file name " : "also called ") + VisibleText.Name(match.Name);
        var parts = (string[])[name, SummaryLine.Of(vault, note), VisibleText.Line(note.Id.Folder)];
        return TextFitter.FitPlain(
            string.Join(" · ", parts.Where(part => part.Length > 0)),
            SummaryLength
        );
    }

    private static CustomId IdOf((NoteView View, PairQuestion? Pair) next, string owner) =>
        next.Pair is { } pair
            ? new CustomId.Pair(pair.View, pair.First, pair.Second, owner)
            : new CustomId.Hop(next.View, 0, owner);

    private static string Quoted(string query) => DiscordMarkdown.Text(query, QueryLength);
}
