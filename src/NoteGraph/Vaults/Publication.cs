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
    // Nobody needs as many rounds as this; a text in which there is no end to the links is left out.
    private const int MaxRounds = 8;

    /// <summary>
    /// A note as readers may see it: the very same one, unless it names a withheld note; null for one that is withheld.
    /// </summary>
    public static ParsedNote? Of(ParsedNote parsed, LinkResolver resolver, VaultOptions options) =>
        parsed.Note.IsWithheld ? null : WithoutWithheld(parsed, resolver, options);

    /// <summary>The paths of withheld notes, and of those that were and have not been read since.</summary>
    public static IReadOnlySet<string> WithheldPaths(
        IReadOnlyCollection<ParsedNote> parsed,
        IReadOnlySet<string>? before
    )
    {
        var withheld = parsed
            .Where(each => each.Note.IsWithheld)
            .Select(PathOf)
            .ToHashSet(StringComparer.Ordinal);
        if (before?.IsSubsetOf(withheld) == false)
        {
            withheld.UnionWith(before.Except(parsed.Select(PathOf), StringComparer.Ordinal));
        }

        return withheld;
    }

    /// <summary>What is wrong with files that could not be read; of a withheld note, without its path.</summary>
    public static IReadOnlyCollection<VaultProblem> Of(
        IReadOnlyCollection<VaultProblem> unread,
        IReadOnlySet<string> withheld
    ) =>
        [
            .. unread.Select(problem =>
                withheld.Contains(problem.Path)
                    ? problem with
                    {
                        Path = Vault.WithheldText,
                    }
                    : problem
            ),
        ];

    private static ParsedNote WithoutWithheld(
        ParsedNote parsed,
        LinkResolver resolver,
        VaultOptions options
    )
    {
        var rewritten = parsed;
        for (var round = 0; Redaction.Of(rewritten.Note, resolver) is { } text; round++)
        {
            rewritten = NoteParser.Parse(
                NoteSource.FromText(parsed.Note.Id.Path, round < MaxRounds ? text : ""),
                options with
                {
                    MaxNoteBytes = int.MaxValue,
                }
            );
        }

        if (ReferenceEquals(rewritten, parsed))
        {
            return parsed;
        }

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

    private static string PathOf(ParsedNote parsed) => parsed.Note.Id.Path;

    private static bool LeadsNowhere(RelatedEntry entry, Note from, LinkResolver resolver) =>
        entry.Link is { } link && resolver.Resolve(link, from).Resolution == Resolution.Withheld;
}
