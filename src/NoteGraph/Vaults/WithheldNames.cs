using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Every name of the withheld notes, so that no text gives one away.</summary>
internal sealed class WithheldNames(IEnumerable<Note> withheld)
{
    private readonly string[] _names =
    [
        .. withheld
            .SelectMany(note =>
                (IEnumerable<string>)[note.Title, note.Id.Stem, note.Id.Path, .. note.Aliases]
            )
            .Select(name => NoteName.From(name).Value)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The label of a link to a withheld note, where it gives away no name.</summary>
    public string TextOf(NoteLink link) =>
        link.Label is { } label && !GivesAway(label) ? label : Vault.WithheldText;

    private bool GivesAway(string text)
    {
        var compared = NoteName.From(text).Value;
        return Array.Exists(_names, name => compared.Contains(name, StringComparison.Ordinal));
    }
}
