using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>A note as readers may see it.</summary>
/// <param name="Parsed">The note.</param>
/// <param name="IsRewritten">Whether its text is not the author's own, since it named a withheld note.</param>
internal readonly record struct PublishedNote(ParsedNote Parsed, bool IsRewritten);

/// <summary>
/// The one place where withheld notes are left out: they are dropped, and in the text of every other note a link to one
/// loses its target before anything is read from that text, so that no part of the vault can name one.
/// </summary>
internal static class Publication
{
    public static PublishedNote[] Of(
        ParsedNote[] parsed,
        LinkResolver resolver,
        VaultOptions options
    )
    {
        var published = parsed
            .Where(note => !note.Note.IsWithheld)
            .Select(note => new PublishedNote(note, false))
            .ToArray();
        if (published.Length < parsed.Length)
        {
            Parallel.For(
                0,
                published.Length,
                at => published[at] = WithoutWithheld(published[at].Parsed, resolver, options)
            );
        }

        return published;
    }

    private static PublishedNote WithoutWithheld(
        ParsedNote parsed,
        LinkResolver resolver,
        VaultOptions options
    )
    {
        if (Redaction.Of(parsed.Note, resolver) is not { } text)
        {
            return new PublishedNote(parsed, false);
        }

        var rewritten = NoteParser.Parse(
            NoteSource.FromText(parsed.Note.Id.Path, text),
            options with
            {
                MaxNoteBytes = int.MaxValue,
            }
        );
        var card = rewritten.Note.Card;
        var related = card.Related.RemoveAll(entry =>
            LeadsNowhere(entry, rewritten.Note, resolver)
        );
        return new PublishedNote(
            rewritten with
            {
                Note = rewritten.Note.WithCard(card with { Related = related }),
                Problems = parsed.Problems,
            },
            true
        );
    }

    private static bool LeadsNowhere(RelatedEntry entry, Note from, LinkResolver resolver) =>
        entry.Link is { } link && resolver.Resolve(link, from).Resolution == Resolution.Withheld;
}
