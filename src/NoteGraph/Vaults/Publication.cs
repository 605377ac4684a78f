using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>
/// The one place where withheld notes are left out: they are dropped, and in the text of every other note a link to one
/// loses its target before anything is read from that text, so that no part of the vault can name one.
/// </summary>
internal static class Publication
{
    /// <summary>
    /// A note as readers may see it: the very same one, unless it names a withheld note; null for one that is withheld.
    /// </summary>
    public static ParsedNote? Of(ParsedNote parsed, LinkResolver resolver, VaultOptions options) =>
        parsed.Note.IsWithheld ? null : WithoutWithheld(parsed, resolver, options);

    private static ParsedNote WithoutWithheld(
        ParsedNote parsed,
        LinkResolver resolver,
        VaultOptions options
    )
    {
        if (Redaction.Of(parsed.Note, resolver) is not { } text)
        {
            return parsed;
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
        return rewritten with
        {
            Note = rewritten.Note.WithCard(card with { Related = related }),
            Problems = parsed.Problems,
        };
    }

    private static bool LeadsNowhere(RelatedEntry entry, Note from, LinkResolver resolver) =>
        entry.Link is { } link && resolver.Resolve(link, from).Resolution == Resolution.Withheld;
}
