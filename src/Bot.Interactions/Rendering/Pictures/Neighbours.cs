using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Pictures;

/// <summary>The notes around one: first what its author relates it to, then who mentions it, then what else it links to.</summary>
internal static class Neighbours
{
    /// <summary>More would not be readable on a phone.</summary>
    public const int Most = 24;

    /// <summary>The neighbours in that order, each once, without the note itself.</summary>
    public static ImmutableArray<Note> Of(Vault vault, Note note) =>
        [
            .. Related(vault, note)
                .Concat(Mentioning(vault, note))
                .Concat(vault.LinksFrom(note).Select(edge => edge.To).OfType<Note>())
                .Where(other => other != note)
                .Distinct()
                .Take(Most),
        ];

    private static IEnumerable<Note> Related(Vault vault, Note note) =>
        note.Card.Related.Select(entry => entry.TargetIn(vault, note)).OfType<Note>();

    // Those that say why before those that do not, and the best connected before the others.
    private static IEnumerable<Note> Mentioning(Vault vault, Note note) =>
        vault
            .LinksTo(note)
            .GroupBy(edge => edge.From)
            .OrderByDescending(edges => edges.Any(edge => edge.IsAnnotated))
            .ThenByDescending(edges => vault.LinksTo(edges.Key).Length)
            .Select(edges => edges.Key);
}
