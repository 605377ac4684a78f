using System.Buffers;
using System.Net;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>Every name of the withheld notes, so that no text gives one away.</summary>
internal sealed class WithheldNames(IEnumerable<Note> withheld)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~=\\");

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

    /// <summary>Whether a text holds one of the names.</summary>
    public bool GivesAway(string text) =>
        Array.Exists(Spellings(text), spelling => spelling.AsSpan().ContainsAny(_names));

    // As written, and as a reader sees it who sees no marks of emphasis and no entities.
    private static string[] Spellings(string text) =>
        [
            NoteName.From(text).Value,
            NoteName
                .From(
                    string.Concat(WebUtility.HtmlDecode(text).Where(mark => !Marks.Contains(mark)))
                )
                .Value,
        ];
}
