using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// The names that Obsidian does not resolve links by: titles given in front matter, and aliases. A title wins over an
/// alias; a name that several notes have is nobody's. Notes are known by their place.
/// </summary>
internal sealed class AliasIndex
{
    private readonly Dictionary<NoteName, List<int>> _titles = [];
    private readonly Dictionary<NoteName, List<int>> _aliases = [];

    /// <param name="notes">All notes, each in its place.</param>
    /// <param name="isMeant">Those that count.</param>
    public AliasIndex(IReadOnlyList<Note> notes, Predicate<Note> isMeant)
    {
        for (var at = 0; at < notes.Count; at++)
        {
            if (!isMeant(notes[at]))
            {
                continue;
            }

            Add(_titles, notes[at].Title, at);
            foreach (var alias in notes[at].Aliases)
            {
                Add(_aliases, alias, at);
            }
        }
    }

    /// <summary>The notes of a name: those of that title, or else those of that alias.</summary>
    public IReadOnlyList<int> Find(NoteName name) =>
        Titled(name) is { Count: > 0 } titled ? titled : Aliased(name);

    /// <summary>The notes that have a title.</summary>
    public IReadOnlyList<int> Titled(NoteName name) => _titles.GetValueOrDefault(name) ?? [];

    /// <summary>The notes that have an alias.</summary>
    public IReadOnlyList<int> Aliased(NoteName name) => _aliases.GetValueOrDefault(name) ?? [];

    private static void Add(Dictionary<NoteName, List<int>> names, string text, int note)
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
