using System.Buffers;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Every name of the withheld notes, so that no text gives one away.</summary>
internal sealed class WithheldNames(IEnumerable<Note> withheld)
{
    /// <summary>The longest words that are looked at for names.</summary>
    public const int LongestLabel = 1000;

    private readonly SearchValues<string> _names = SearchValues.Create(
        [
            .. withheld
                .SelectMany(note =>
                    (IEnumerable<string>)[note.Title, note.Id.Stem, note.Id.Path, .. note.Aliases]
                )
                .SelectMany(Spellings)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ],
        StringComparison.Ordinal
    );

    /// <summary>The label of a link to a withheld note, where it gives away no name.</summary>
    public string TextOf(NoteLink link) =>
        link.Label is { } label && !GivesAway(label) ? label : Vault.WithheldText;

    /// <summary>Whether a text holds one of the names. A very long one is taken to.</summary>
    public bool GivesAway(string text) =>
        text.Length > LongestLabel
        || Spellings(text).Any(spelling => spelling.AsSpan().ContainsAny(_names));

    // As written, and as a reader sees it. What stands within a word and is not seen may also stand between two.
    private static IEnumerable<string> Spellings(string text)
    {
        yield return NoteName.From(text).Value;
        yield return NoteName.From(SeenWords.Of(text, "")).Value;
        yield return NoteName.From(SeenWords.Of(text, " ")).Value;
    }
}
