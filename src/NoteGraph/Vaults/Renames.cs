using System.Collections.Frozen;
using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Which note took the place of one that has gone from its path. Known are notes that were moved without being changed, as
/// long as the program runs, and notes whose author kept the old name as an alias.
/// </summary>
internal sealed class Renames
{
    // A vault that is moved as a whole, folder by folder, stays below this.
    private const int Most = 100_000;

    private readonly ImmutableDictionary<NoteKey, NoteKey> _moved;
    private readonly Lazy<FrozenDictionary<NoteKey, Note>> _byOldName;

    private Renames(ImmutableDictionary<NoteKey, NoteKey> moved, Vault vault)
    {
        _moved = moved;
        _byOldName = new Lazy<FrozenDictionary<NoteKey, Note>>(() => ByOldName(vault));
    }

    /// <summary>What is known of a vault that none came before.</summary>
    public static Renames Of(Vault vault) => new([], vault);

    /// <summary>What is known once another vault takes the place of the one before.</summary>
    public Renames After(Vault before, Vault now)
    {
        if (now.HasNotesOf(before))
        {
            return new Renames(_moved, now);
        }

        var gone = before.Notes.Where(note => now.Get(note.Key) is null).ToList();
        var moved = _moved.Count + gone.Count > Most ? [] : _moved;
        if (gone.Count > 0)
        {
            var added = now
                .Notes.Where(note => before.Get(note.Key) is null)
                .GroupBy(note => note.Text, StringComparer.Ordinal)
                .Where(notes => notes.Count() == 1)
                .ToDictionary(notes => notes.Key, notes => notes.Single(), StringComparer.Ordinal);
            foreach (var note in gone)
            {
                if (added.TryGetValue(note.Text, out var heir))
                {
                    moved = moved.SetItem(note.Key, heir.Key);
                }
            }
        }

        return new Renames(moved, now);
    }

    /// <summary>The note that took the place of the one with a key; null when none is known.</summary>
    public Note? HeirOf(NoteKey key, Vault vault)
    {
        for (var step = 0; step < 16 && _moved.TryGetValue(key, out var heir); step++)
        {
            key = heir;
            if (vault.Get(key) is { } note)
            {
                return note;
            }
        }

        return _byOldName.Value.GetValueOrDefault(key);
    }

    // A file that was renamed in its folder has the path of its alias there. What two notes claim is nobody's.
    private static FrozenDictionary<NoteKey, Note> ByOldName(Vault vault) =>
        vault
            .Notes.SelectMany(note =>
                note.Aliases.Select(alias => (Key: OldKey(note, alias), note))
            )
            .GroupBy(each => each.Key, each => each.note)
            .Where(notes => notes.Distinct().Count() == 1)
            .ToFrozenDictionary(notes => notes.Key, notes => notes.First());

    private static NoteKey OldKey(Note note, string alias)
    {
        var folder = note.Id.Folder;
        return NoteKey.For(new NoteId((folder.Length > 0 ? folder + "/" : "") + alias + ".md"));
    }
}
