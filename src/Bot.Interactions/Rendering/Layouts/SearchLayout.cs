using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Notes;
using NoteGraph.Search;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What a search found: each note with the place where the words stand.</summary>
internal static class SearchLayout
{
    private const int NotesOnPage = 5;
    private const int NameLength = 150;
    private const int SnippetLength = 500;
    private const int QueryLength = 120;

    public static MessagePayload Of(Reply.Search reply, NoteStyle style, string owner)
    {
        var results = reply.Results;
        var pages = (results.Notes.Length + NotesOnPage - 1) / NotesOnPage;
        var page = PageButtons.Clamp(reply.Page, pages);
        var shown = results
            .Notes.Skip(page * NotesOnPage)
            .Take(NotesOnPage)
            .Select(note => (Note: note, Snippet: Snippet.Of(results.Vault, note, results.Query)))
            .ToList();
        var query = DiscordMarkdown.Text(results.Query.Text, QueryLength);
        var lines = shown.Select(each => Write(each.Note, each.Snippet, style));
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = TextFitter.Fit($"Search: {query}", DiscordLimits.EmbedTitle),
                    Description = TextFitter.Fit(
                        string.Join('\n', Introduction(results).Concat(lines)),
                        DiscordLimits.EmbedDescription
                    ),
                    Color = TagColors.Default,
                    Footer = results.Notes.IsEmpty
                        ? null
                        : new EmbedFooter(Footer(results.Notes.Length, page, pages)),
                },
            ],
            Components = Rows.Of(
                PageButtons.For(page, pages, other => IdOf(results.Query.Text, other, owner)),
                HopMenu.Of(
                    shown.Select(each => (each.Note, PlainOf(each.Snippet))),
                    NoteView.Card,
                    "Open a note…",
                    owner,
                    Trail.Empty
                )
            ),
        };
    }

    private static IEnumerable<string> Introduction(SearchResults results)
    {
        if (results.UnknownTag is { } tag)
        {
            var name = DiscordMarkdown.Text("#" + tag, QueryLength);
            yield return $"No note has the tag {name}. `/tags` lists what there is.";
        }
        else if (results.Notes.IsEmpty)
        {
            yield return "No note has that. Fewer words find more, and so does the beginning of one: `begin*`.";
        }
        else if (results.HasOnlySome)
        {
            yield return "*No note has all of that. These have some of it:*";
        }
    }

    private static string Write(Note note, ImmutableArray<SnippetPart> snippet, NoteStyle style)
    {
        var name = TextFitter.Fit(DiscordMarkdown.NoteName(note, style.Notes), NameLength);
        var text = TextFitter.Fit(
            DiscordEscaping.LineStarts(string.Concat(snippet.Select(Write))),
            SnippetLength
        );
        return text.Length > 0 ? $"**{name}**\n> {text}" : $"**{name}**";
    }

    private static string Write(SnippetPart part)
    {
        var text = DiscordMarkdown.Escape(VisibleText.Clean(part.Text).Replace('\n', ' '));
        return part.IsMatch && !string.IsNullOrWhiteSpace(text) ? $"**{text}**" : text;
    }

    private static string PlainOf(ImmutableArray<SnippetPart> snippet) =>
        VisibleText.Line(string.Concat(snippet.Select(part => part.Text)));

    // A long query leaves no room for a page in the id.
    private static CustomId.Search? IdOf(string query, int page, string owner) =>
        new CustomId.Search(query, page, owner) is { Fits: true } id ? id : null;

    private static string Footer(int notes, int page, int pages)
    {
        var count =
            notes == 1
                ? "1 note"
                : string.Create(CultureInfo.InvariantCulture, $"{notes:N0} notes");
        return PageButtons.Words(page, pages) is { } words ? $"{count} · {words}" : count;
    }
}
