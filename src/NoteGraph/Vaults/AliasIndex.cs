using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// The names that Obsidian does not resolve links by: titles given in front matter, and aliases. A title wins over an
/// alias; a name that several notes have is nobody's.
/// </summary>
internal sealed class AliasIndex
{
    private readonly Dictionary<NoteName, List<Note>> _titles = [];
    private readonly Dictionary<NoteName, List<Note>> _aliases = [];

    public AliasIndex(IEnumerable<Note> notes)
    {
        foreach (var note in notes)
        {
            Add(_titles, note.Title, note);
            foreach (var alias in note.Aliases)
            {
                Add(_aliases, alias, note);
            }
        }
    }

    /// <summary>The notes of a name: those of that title, or else those of that alias.</summary>
    public IReadOnlyList<Note> Find(NoteName name) =>
        Titled(name) is { Count: > 0 } titled ? titled : Aliased(name);

    /// <summary>The notes that have a title.</summary>
    public IReadOnlyList<Note> Titled(NoteName name) => _titles.GetValueOrDefault(name) ?? [];

    /// <summary>The notes that have an alias.</summary>
    public IReadOnlyList<Note> Aliased(NoteName name) => _aliases.GetValueOrDefault(name) ?? [];

    private static void Add(Dictionary<NoteName, List<Note>> names, string text, Note note)
    {
        var name = NoteName.From(text);
        if (name.IsEmpty)
        {
            return;
        }

        if (!names.TryGetValue(name, out var notes))
        {
            names[name] = notes = [];
        }

        if (notes.Count == 0 || notes[^1] != note)
        {
            notes.Add(note);
        }
    }
}
